# SPDX-License-Identifier: MPL-2.0
# Compiler settings shared by every target.

# "Dev" is what people build and run every day: optimised (recognition is unusable at -O0), with line
# numbers and with assertions on. Plain variables: project() has already put empty ones into the cache, and setting
# a cache entry that exists changes nothing.
set(CMAKE_CXX_FLAGS_DEV "-O2 -g1")
set(CMAKE_C_FLAGS_DEV "-O2 -g1")

set(WELLMET_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them")
if(WELLMET_SANITIZE)
  # Sanitized code at -O2 takes twice as long to compile and finds no more.
  set(CMAKE_CXX_FLAGS_DEV "-O1 -g1")
  set(CMAKE_C_FLAGS_DEV "-O1 -g1")
  add_compile_options(-fsanitize=${WELLMET_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${WELLMET_SANITIZE})
endif()

find_program(WELLMET_MOLD mold)
if(WELLMET_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  add_link_options(-fuse-ld=mold)
endif()

# libphonenumber's headers show protobuf classes whose type information its library keeps to itself.
function(wellmet_without_vptr_check)
  if(WELLMET_SANITIZE)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -fno-sanitize=vptr)
  endif()
endfunction()

add_library(wellmet_options INTERFACE)
target_compile_definitions(wellmet_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(wellmet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
endif()
