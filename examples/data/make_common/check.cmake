# SPDX-License-Identifier: BSL-1.0
# Runs PROGRAM ARGUMENTS on the units of COMMITTED into OUT. What it makes is, byte for byte, every file of COMMITTED but the units.
file(REMOVE_RECURSE "${OUT}")
file(MAKE_DIRECTORY "${OUT}")
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} "${COMMITTED}" "${OUT}" COMMAND_ERROR_IS_FATAL ANY)

file(GLOB made RELATIVE "${OUT}" "${OUT}/*.csv")
file(GLOB committed RELATIVE "${COMMITTED}" "${COMMITTED}/*.csv")
list(REMOVE_ITEM committed units.csv lineage.csv)
if(NOT made STREQUAL committed)
  message(FATAL_ERROR "made ${made}, expected ${committed}")
endif()
foreach(name IN LISTS made)
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${OUT}/${name}" "${COMMITTED}/${name}"
                  RESULT_VARIABLE differs)
  if(differs)
    message(SEND_ERROR "${name} is not the committed file: see ${OUT}/${name}")
  endif()
endforeach()
