# SPDX-License-Identifier: BSL-1.0
# Runs a program and fails where its output is not, byte for byte, the text committed beside it.
#   cmake -DPROGRAM=… [-DARGUMENTS=a;b] -DEXPECTED=… -P compare_output.cmake
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE actual ERROR_VARIABLE errors RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${status}:\n${errors}")
endif()
file(READ "${EXPECTED}" expected)
if(NOT actual STREQUAL expected)
  message(FATAL_ERROR "the output is not that of ${EXPECTED}; it is\n${actual}")
endif()
