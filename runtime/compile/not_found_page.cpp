#include "runtime/compile/not_found_page.h"

namespace vitrine {

Page notFoundPage()
{
    Page page;
    page.route = "404";
    page.isBuiltIn = true;
    page.title = "Page not found";
    page.root = "0";
    Fragment &fragment = page.fragments["0"];
    fragment.body = R"js(return h("main",{className:"v-not-found"},h("h1",null,"404"),h("p",null,"There is no page at this address."),)js"
                    R"js(h("p",null,h("a",{href:"/"},"Go to the start page"))))js";
    fragment.css["v-not-found"]
        = ".v-not-found{min-height:100vh;box-sizing:border-box;padding:2rem;display:flex;flex-direction:column;align-items:center;"
          "justify-content:center;text-align:center;font:16px/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas}"
          ".v-not-found h1{margin:0;font-size:4rem;line-height:1.1;letter-spacing:-.02em}.v-not-found p{margin:.5rem 0 0}"
          ".v-not-found a{color:LinkText}";
    return page;
}

} // namespace vitrine
