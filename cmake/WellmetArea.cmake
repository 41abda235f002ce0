# SPDX-License-Identifier: MPL-2.0
# wellmet_area(NAME SOURCES ... [USES area ...] [LINKS target ...])
#
# One area of src/ as one static library `wellmet::NAME`. USES lists the areas whose headers it may include;
# tests/house/check_layers.py reads this very list and fails on an include that is not declared here.
function(wellmet_area name)
  cmake_parse_arguments(PARSE_ARGV 1 AREA "" "" "SOURCES;USES;LINKS")
  add_library(wellmet_${name} STATIC ${AREA_SOURCES})
  add_library(wellmet::${name} ALIAS wellmet_${name})
  target_include_directories(wellmet_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(wellmet_${name} PUBLIC wellmet_options)
  foreach(used IN LISTS AREA_USES)
    target_link_libraries(wellmet_${name} PUBLIC wellmet::${used})
  endforeach()
  target_link_libraries(wellmet_${name} PUBLIC ${AREA_LINKS})
endfunction()

# Ends a test that hangs. Generous, so that a busy machine is not taken for one: no test depends on speed.
set(WELLMET_TEST_TIMEOUT 900)

# wellmet_test(NAME SOURCES ... [LINKS target ...] [LABELS label ...])
#
# One Qt Test executable, run offscreen with an odd time zone so that nothing depends on the developer's own.
function(wellmet_test name)
  cmake_parse_arguments(PARSE_ARGV 1 TEST "" "" "SOURCES;LINKS;LABELS")
  add_executable(${name} ${TEST_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE wellmet_options wellmet_testsupport Qt6::Test ${TEST_LINKS})
  target_compile_definitions(${name} PRIVATE WELLMET_SOURCE_DIR="${PROJECT_SOURCE_DIR}" WELLMET_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${WELLMET_TEST_TIMEOUT}
    LABELS "${TEST_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Pacific/Chatham;LC_ALL=C.UTF-8;QT_QUICK_BACKEND=software;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()

# What an executable with pages links: it must name the plugins itself, or the linker drops their registration.
set(WELLMET_QML_MODULES wellmet_controlsplugin wellmet_qmlviewmodelsplugin wellmet_uiplugin wellmet_ui)
