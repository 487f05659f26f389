# SPDX-License-Identifier: BSL-1.0
# Writes the page of a dataset and looks at it as a reader would: in a browser, at the width of a desk and of a telephone.
# Variables: PROGRAM, DATASET, FOLDER (to write to), SOURCES (this folder), BROWSER (may be empty), GNUPLOT (may be empty).
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
foreach(language vi en)
  execute_process(COMMAND ${PROGRAM} ${DATASET} --as-of 2023-11-06 --from 2016-01-01 --lang ${language} --out ${FOLDER}/${language}.html
                  RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "the page in ${language} was not written: exit status ${status}")
  endif()
endforeach()
file(READ ${FOLDER}/en.html page)
foreach(expected "8/18" "Civil Code 2015" "Quảng Nam" "conflict" "not legal advice")
  string(FIND "${page}" "${expected}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "the page does not say `${expected}`")
  endif()
endforeach()
if(page MATCHES "(src|href|srcset)=\"https?:")
  message(FATAL_ERROR "the page asks the network for something")
endif()

# What cannot be written leaves what was there.
execute_process(COMMAND ${PROGRAM} ${DATASET} --as-of 2023-11-06 --out ${FOLDER}/none/page.html RESULT_VARIABLE status ERROR_VARIABLE said)
if(NOT status EQUAL 1 OR NOT said MATCHES "could not be written")
  message(FATAL_ERROR "a folder that is not there: exit status ${status}, `${said}`")
endif()

if(NOT BROWSER OR NOT GNUPLOT)
  message(STATUS "no browser or no gnuplot: the page was not looked at")
  return()
endif()
set(PICTURES 3)
foreach(language vi en)
  set(PAGE ${language}.html)
  configure_file(${SOURCES}/probe.html.in ${FOLDER}/probe.html @ONLY)
  execute_process(COMMAND ${BROWSER} --headless --no-sandbox --disable-gpu --allow-file-access-from-files --virtual-time-budget=20000
                          --window-size=1400,1000 --user-data-dir=${FOLDER}/profile --dump-dom file://${FOLDER}/probe.html
                  OUTPUT_VARIABLE shown ERROR_QUIET TIMEOUT 120)
  if(NOT shown MATCHES "the page fits")
    message(FATAL_ERROR "the page in ${language}: ${shown}")
  endif()
endforeach()
