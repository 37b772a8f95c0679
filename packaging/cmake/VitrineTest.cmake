# vitrine_add_test(name SOURCES file… [LIBRARIES target…] [ENVIRONMENT "NAME=value"…] [TIMEOUT seconds] [DISPLAY])
#
# A QtTest program, known to ctest as `name`. It finds Vitrine's files in the build tree (VITRINE_SHARE) and needs no display, unless
# it says DISPLAY: then it opens real windows on the one that ./dev test starts, and runs alone there, for focus is a single thing.
function(vitrine_add_test name)
    cmake_parse_arguments(TEST "DISPLAY" "TIMEOUT" "SOURCES;LIBRARIES;ENVIRONMENT" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_compile_options(${name} PRIVATE -O0) # a test is compiled more often than it runs
    target_link_libraries(${name} PRIVATE Qt6::Test ${TEST_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})

    set(environment "VITRINE_SHARE=${VITRINE_SHARE}" ${TEST_ENVIRONMENT})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT})
    if(TEST_DISPLAY)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK display)
    else()
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}")
endfunction()

# vitrine_add_bun_test(name FILES file.test.ts… [TIMEOUT seconds] [LABELS label…] [ENVIRONMENT NAME=value…]): TypeScript tests, run by the Bun that Vitrine ships,
# with the packages of resources/frontend (playwright-core).
function(vitrine_add_bun_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "FILES;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 180)
    endif()
    list(TRANSFORM TEST_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    set(node_modules ${CMAKE_SOURCE_DIR}/resources/frontend/node_modules)
    add_test(NAME ${name} COMMAND ${VITRINE_SHARE}/bun/bun test --timeout 60000 ${TEST_FILES}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/tests)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
        ENVIRONMENT "NODE_PATH=${node_modules};VITRINE_BUILD=${CMAKE_BINARY_DIR};${TEST_ENVIRONMENT}")
endfunction()
