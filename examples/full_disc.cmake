# SPDX-License-Identifier: BSL-1.0
# Runs a program whose disc is full: first as standard output, then, where it can write a file, beside the file that it is to
# replace. It must end with 1, say that not all could be written and where, and leave the old file; and with room again it must replace it.
#   cmake -DPROGRAM=… -DARGUMENTS=a;b -DFOLDER=… -DWHERE=stdout|file|both -P full_disc.cmake
# WHERE: `stdout` is a program that writes there only and ends in silence, `file` one that writes a file only.
if(NOT EXISTS /dev/full)
  message(STATUS "there is no /dev/full here: not tried")
  return()
endif()

if(NOT WHERE STREQUAL "file")
  execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_FILE /dev/full ERROR_VARIABLE said RESULT_VARIABLE status)
  if(NOT status EQUAL 1 OR NOT (WHERE STREQUAL "stdout" OR said MATCHES "standard output could not be written to the end"))
    message(FATAL_ERROR "standard output is full: exit status ${status}, `${said}`")
  endif()
endif()
if(WHERE STREQUAL "stdout")
  return()
endif()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
set(out ${FOLDER}/written)
file(WRITE ${out} "the old one")
file(CREATE_LINK /dev/full ${out}.part SYMBOLIC)
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} --out ${out} OUTPUT_VARIABLE printed ERROR_VARIABLE said RESULT_VARIABLE status)
string(FIND "${said}" "`${out}` could not be written to the end" named)
if(NOT status EQUAL 1 OR named EQUAL -1 OR printed)
  message(FATAL_ERROR "the disc is full: exit status ${status}, `${said}`, printed `${printed}`")
endif()
file(READ ${out} kept)
file(GLOB left RELATIVE ${FOLDER} ${FOLDER}/*)
if(NOT kept STREQUAL "the old one" OR NOT left STREQUAL "written")
  message(FATAL_ERROR "the old file is `${kept}`, and there are: ${left}")
endif()

execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} --out ${out} OUTPUT_VARIABLE printed ERROR_VARIABLE said RESULT_VARIABLE status)
file(READ ${out} kept)
file(GLOB left RELATIVE ${FOLDER} ${FOLDER}/*)
if(NOT status EQUAL 0 OR kept STREQUAL "the old one" OR NOT left STREQUAL "written")
  message(FATAL_ERROR "with room on the disc: exit status ${status}, `${said}`, there are: ${left}")
endif()
if(NOT WHERE STREQUAL "file")
  execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE printed RESULT_VARIABLE status ERROR_QUIET)
  if(NOT kept STREQUAL printed)
    message(FATAL_ERROR "the file is not what standard output is")
  endif()
endif()

# A device is written to, and stays one.
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} --out /dev/full ERROR_VARIABLE said RESULT_VARIABLE status)
if(NOT status EQUAL 1 OR NOT said MATCHES "`/dev/full` could not be written" OR EXISTS /dev/full.part)
  message(FATAL_ERROR "a device that is full: exit status ${status}, `${said}`")
endif()
