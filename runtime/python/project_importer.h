#pragma once

#include "runtime/python/py_ref.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// Imports the modules of the project folder from source: from an editor's unsaved text where there is one, else from disk.
///
/// A finder in front of sys.meta_path; modules outside the project are none of its business. Everything it imported can be
/// forgotten, so that the next import runs the project anew. One per process; all use needs the GIL.
class ProjectImporter
{
public:
    explicit ProjectImporter(std::string projectDir);
    ProjectImporter(const ProjectImporter &) = delete;
    ProjectImporter &operator=(const ProjectImporter &) = delete;

    /// Puts the finder on sys.meta_path.
    void install();
    /// Unsaved text for a file (absolute path); nothing = use the disk again. Gives what there was before.
    std::optional<std::string> setOverlay(const std::string &file, std::optional<std::string> text);
    /// Removes the project's modules from sys.modules and returns them, to be put back if the next import fails.
    PyRef forgetModules();
    /// Puts back what forgetModules() returned, in place of whatever has been imported since.
    void restoreModules(PyObject *modules);

    /// Source text as the importer would run it now; nothing if there is no such file.
    std::optional<std::string> sourceOf(const std::string &file) const;
    /// Whether the file lies in the project (and not in its virtual environment).
    bool isProjectFile(const std::string &file) const;
    const std::string &projectDir() const { return m_projectDir; }
    /// Absolute paths of the modules imported since the last forgetModules().
    const std::vector<std::string> &loadedFiles() const { return m_loadedFiles; }

private:
    friend struct ImporterMethods;
    PyObject *findSpec(const std::string &name);
    bool execModule(PyObject *module);
    bool exists(const std::string &file) const;

    std::string m_projectDir;
    std::map<std::string, std::string> m_overlays;
    std::vector<std::string> m_loadedNames;
    std::vector<std::string> m_loadedFiles;
};

} // namespace vitrine
