# SPDX-License-Identifier: BSL-1.0
# Runs PROGRAM on the units of COMMITTED into OUT and compares every file it writes with the committed one.
file(REMOVE_RECURSE "${OUT}")
file(MAKE_DIRECTORY "${OUT}")
execute_process(COMMAND "${PROGRAM}" "${COMMITTED}" "${OUT}" COMMAND_ERROR_IS_FATAL ANY)

file(GLOB made RELATIVE "${OUT}" "${OUT}/*.csv")
list(LENGTH made count)
if(NOT count EQUAL 13)
  message(FATAL_ERROR "made ${count} files, expected 13: ${made}")
endif()
foreach(name IN LISTS made)
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${OUT}/${name}" "${COMMITTED}/${name}"
                  RESULT_VARIABLE differs)
  if(differs)
    message(SEND_ERROR "${name} is not the committed file: see ${OUT}/${name}")
  endif()
endforeach()
