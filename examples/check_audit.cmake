# SPDX-License-Identifier: BSL-1.0
# Runs a program and fails where its exit status is not STATUS or what it writes does not match PATTERN.
#   cmake -DPROGRAM=… -DSTATUS=… -DPATTERN=… -DARGUMENTS=a;b -P check_audit.cmake
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE status)
if(NOT status EQUAL STATUS)
  message(FATAL_ERROR "the exit status is ${status}, not ${STATUS}:\n${output}")
endif()
if(NOT output MATCHES "${PATTERN}")
  message(FATAL_ERROR "the output does not match ${PATTERN}; it is\n${output}")
endif()
