# Target KSyntaxHighlighting::KSyntaxHighlighting: KF6 where the distribution has it, else the Qt 6 build out of Debian's qtcreator
# package, which `./dev setup` lays out in build-deps/ksyntaxhighlighting/{lib,include,data}.
#
# KSyntaxHighlighting_DATA    folder with syntax definitions to ship, empty when the library carries its own
# KSyntaxHighlighting_LIBRARY library file to ship, empty when the distribution's package is used

find_package(KF6SyntaxHighlighting QUIET CONFIG)
if(KF6SyntaxHighlighting_FOUND)
    set(KSyntaxHighlighting_FOUND TRUE)
    set(KSyntaxHighlighting_DATA "")
    set(KSyntaxHighlighting_LIBRARY "")
    if(NOT TARGET KSyntaxHighlighting::KSyntaxHighlighting)
        add_library(KSyntaxHighlighting::KSyntaxHighlighting INTERFACE IMPORTED)
        set_property(TARGET KSyntaxHighlighting::KSyntaxHighlighting PROPERTY INTERFACE_LINK_LIBRARIES KF6::SyntaxHighlighting)
    endif()
    return()
endif()

set(KSyntaxHighlighting_ROOT "${CMAKE_SOURCE_DIR}/build-deps/ksyntaxhighlighting" CACHE PATH
    "Unpacked KSyntaxHighlighting (Qt 6), used where KF6 is not installed")

file(GLOB _ksh_library "${KSyntaxHighlighting_ROOT}/lib/libKSyntaxHighlighting.so.?" "${KSyntaxHighlighting_ROOT}/lib/libKSyntaxHighlighting.so.??")
if(_ksh_library AND EXISTS "${KSyntaxHighlighting_ROOT}/include/KSyntaxHighlighting/repository.h")
    set(KSyntaxHighlighting_FOUND TRUE)
    list(GET _ksh_library 0 KSyntaxHighlighting_LIBRARY)
    set(KSyntaxHighlighting_DATA "${KSyntaxHighlighting_ROOT}/data")
    if(NOT TARGET KSyntaxHighlighting::KSyntaxHighlighting)
        add_library(KSyntaxHighlighting::KSyntaxHighlighting SHARED IMPORTED)
        set_target_properties(KSyntaxHighlighting::KSyntaxHighlighting PROPERTIES
            IMPORTED_LOCATION "${KSyntaxHighlighting_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${KSyntaxHighlighting_ROOT}/include;${KSyntaxHighlighting_ROOT}/include/KSyntaxHighlighting"
            INTERFACE_LINK_LIBRARIES "Qt6::Gui")
    endif()
else()
    set(KSyntaxHighlighting_FOUND FALSE)
    if(KSyntaxHighlighting_FIND_REQUIRED)
        message(FATAL_ERROR "KSyntaxHighlighting for Qt 6 is missing: run ./dev setup, or install KF6SyntaxHighlighting "
            "(looked in ${KSyntaxHighlighting_ROOT}).")
    endif()
endif()
unset(_ksh_library)
