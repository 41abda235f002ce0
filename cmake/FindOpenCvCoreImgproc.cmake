# SPDX-License-Identifier: MPL-2.0
# OpenCV's core and imgproc only. Debian's OpenCVConfig.cmake comes with libopencv-dev, which pulls in VTK, GDAL and
# half a gigabyte that Wellmet does not use; the two -dev packages alone have headers and libraries.
find_path(OpenCvCoreImgproc_INCLUDE_DIR opencv2/imgproc.hpp PATH_SUFFIXES opencv4)
include(FindPackageHandleStandardArgs)
foreach(module core imgproc)
  find_library(OpenCvCoreImgproc_${module}_LIBRARY opencv_${module})
  list(APPEND wanted OpenCvCoreImgproc_${module}_LIBRARY)
endforeach()
find_package_handle_standard_args(OpenCvCoreImgproc REQUIRED_VARS OpenCvCoreImgproc_INCLUDE_DIR ${wanted})

add_library(wellmet_opencv INTERFACE)
target_include_directories(wellmet_opencv SYSTEM INTERFACE ${OpenCvCoreImgproc_INCLUDE_DIR})
target_link_libraries(wellmet_opencv INTERFACE ${OpenCvCoreImgproc_imgproc_LIBRARY} ${OpenCvCoreImgproc_core_LIBRARY})
