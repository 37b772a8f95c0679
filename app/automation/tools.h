#pragma once

namespace vitrine {
class MainWindow;
}

namespace vitrine::automation {

class Editing;
class ToolRegistry;

// The tools by subject. What they are given must live as long as the registry's tools are called.

void addTreeTools(ToolRegistry &registry, Editing &editing);
void addCatalogTools(ToolRegistry &registry, Editing &editing);
void addComponentTools(ToolRegistry &registry, Editing &editing);
void addEventTools(ToolRegistry &registry, Editing &editing);
void addStateTools(ToolRegistry &registry, Editing &editing);
void addHandlerTools(ToolRegistry &registry, Editing &editing);
void addStyleTools(ToolRegistry &registry, Editing &editing);
void addPageTools(ToolRegistry &registry, Editing &editing);
void addFileTools(ToolRegistry &registry, Editing &editing);
void addWindowTools(ToolRegistry &registry, Editing &editing, MainWindow &window);

} // namespace vitrine::automation
