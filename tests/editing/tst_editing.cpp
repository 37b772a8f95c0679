#include "designer/edit/editor.h"
#include "designer/edit/group_editor.h"
#include "designer/edit/page_editor.h"
#include "designer/edit/project_editor.h"
#include "designer/edit/state_editor.h"
#include "designer/edit/string_target.h"
#include "designer/edit/style_editor.h"
#include "designer/model/design_document.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <map>

using namespace vitrine;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files below a folder, by their paths in it.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        files.insert(QDir(folder).relativeFilePath(path), contents(path));
    }
    return files;
}

/// What the operation's nodes begin with: `"node"`, or `"nodes"`.
QStringList sourcesOf(const QJsonObject &operation)
{
    QStringList sources;
    for (const QJsonValue &value : operation.value(QLatin1String("nodes")).toArray())
        sources.append(value.toString());
    return sources.isEmpty() ? QStringList{operation.value(QLatin1String("node")).toString()} : sources;
}

/// Whether Python takes the files as source.
class PythonCompiler {
public:
    bool compiles(const QByteArray &source) const
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
            {QStringLiteral("-c"), QStringLiteral("import sys; compile(sys.stdin.buffer.read(), 'case', 'exec')")});
        python.write(source);
        python.closeWriteChannel();
        return python.waitForFinished() && python.exitCode() == 0;
    }
};

/// As README.md has it.
HandlerStep stepOf(const QJsonArray &written)
{
    using Kind = HandlerStep::Kind;
    static const QHash<QString, Kind> kinds{{QStringLiteral("set"), Kind::Set}, {QStringLiteral("toggle"), Kind::Toggle},
        {QStringLiteral("increment"), Kind::Increment}, {QStringLiteral("append"), Kind::Append},
        {QStringLiteral("remove"), Kind::Remove}, {QStringLiteral("event"), Kind::Event}, {QStringLiteral("pop"), Kind::Pop},
        {QStringLiteral("stopIf"), Kind::StopIf}, {QStringLiteral("removeWhere"), Kind::RemoveWhere}};
    QStringList words;
    for (const QJsonValue &word : written)
        words.append(word.toString());
    const Kind kind = kinds.value(words.at(0));
    if (kind == Kind::Event || kind == Kind::StopIf)
        return {kind, {}, words.value(1)};
    if (kind == Kind::RemoveWhere)
        return {kind, words.value(1), {}, {}, words.value(2), words.value(3)};
    return {kind, words.value(1), words.value(2), words.value(3), words.value(4), words.value(5)};
}

} // namespace

/// Runs the cases beside this file; see README.md there.
class TestEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void operation_data();
    void operation();
    void operationOnProject_data();
    void operationOnProject();

private:
    NodeId nodeBeginningWith(const DesignDocument &document, const QString &source) const;
    Result<Change> run(const DesignDocument &document, const QJsonObject &operation) const;
    static std::optional<Result<Change>> runOnState(const DesignDocument &document, const QJsonObject &operation);
    static std::optional<Result<Change>> runOnPages(const DesignDocument &document, const QJsonObject &operation);

    std::optional<Result<Change>> runOnGroup(const DesignDocument &document, const QJsonObject &operation) const;

    std::unique_ptr<Catalog> m_catalog;
};

void TestEditing::initTestCase()
{
    Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
    m_catalog = std::make_unique<Catalog>(std::move(*catalog));
}

NodeId TestEditing::nodeBeginningWith(const DesignDocument &document, const QString &source) const
{
    for (const Node &node : document.module().nodes) {
        if (QStringView(document.text()).mid(node.range.start).startsWith(source))
            return node.id;
    }
    return 0;
}

std::optional<Result<Change>> TestEditing::runOnState(const DesignDocument &document, const QJsonObject &operation)
{
    const StateEditor editor(document);
    const auto text = [&operation](const char *key) { return operation.value(QLatin1String(key)).toString(); };
    const auto optional = [&](const char *key) {
        return operation.contains(QLatin1String(key)) ? std::optional<QString>(text(key)) : std::nullopt;
    };
    const QString op = text("op");
    if (op == QLatin1String("addState"))
        return editor.addState(text("name"));
    if (op == QLatin1String("addVar"))
        return editor.addVar(text("state"), text("name"), text("type"), text("default"));
    if (op == QLatin1String("setVar"))
        return editor.setVar(text("state"), text("name"), optional("type"), optional("default"));
    if (op == QLatin1String("addComputedVar"))
        return editor.addComputedVar(text("state"), text("name"), text("type"), text("python"));
    if (op == QLatin1String("removeMember"))
        return editor.removeMember(text("state"), text("name"));
    if (op == QLatin1String("setComputedVar"))
        return editor.setComputedVar(text("state"), text("name"), optional("type"), optional("python"));
    if (op == QLatin1String("removeClass"))
        return editor.removeClass(text("name"));
    if (op == QLatin1String("addDataClass")) {
        QVector<StateEditor::Field> fields;
        for (const QJsonValue &field : operation.value(QLatin1String("fields")).toArray())
            fields.append({field.toArray().at(0).toString(), field.toArray().at(1).toString(), field.toArray().at(2).toString()});
        return editor.addDataClass(text("name"), fields);
    }
    const bool isNew = op == QLatin1String("addStateHandler");
    if (!isNew && op != QLatin1String("setStateHandler"))
        return std::nullopt;
    const Result<QVector<HandlerStep>> now = isNew ? QVector<HandlerStep>() : editor.handlerSteps(text("state"), text("name"));
    if (!now)
        return now.error();
    QVector<HandlerStep> steps;
    for (const QJsonValue &step : operation.value(QLatin1String("steps")).toArray())
        steps.append(step.isDouble() ? now->at(step.toInt()) : stepOf(step.toArray()));
    QStringList parameters;
    for (const QJsonValue &parameter : operation.value(QLatin1String("parameters")).toArray())
        parameters.append(parameter.toString());
    return isNew ? editor.addHandler(text("state"), text("name"), parameters, steps)
                 : editor.setHandler(text("state"), text("name"), parameters, steps);
}

std::optional<Result<Change>> TestEditing::runOnPages(const DesignDocument &document, const QJsonObject &operation)
{
    const PageEditor editor(document);
    const auto text = [&operation](const char *key) { return operation.value(QLatin1String(key)).toString(); };
    const QString op = text("op");
    if (op == QLatin1String("addPage"))
        return editor.addPage(text("route"), text("name"));
    if (op == QLatin1String("removePage"))
        return editor.removePage(text("route"));
    if (op == QLatin1String("setRoute"))
        return editor.setRoute(text("route"), text("to"));
    if (op == QLatin1String("setTitle"))
        return editor.setTitle(text("route"), text("title"));
    return std::nullopt;
}

/// What a `set…` operation sets; none: it is another operation.
static std::optional<PropertyTarget> targetOf(const QJsonObject &operation)
{
    const auto text = [&operation](const char *key) { return operation.value(QLatin1String(key)).toString(); };
    const QString op = text("op");
    if (op == QLatin1String("setProperty"))
        return PropertyTarget::property(text("name"));
    if (op == QLatin1String("setText") || op == QLatin1String("setContent"))
        return PropertyTarget::content();
    if (op != QLatin1String("setStyle"))
        return std::nullopt;
    const qsizetype breakpoint = StylePlace::breakpointNames().indexOf(text("breakpoint"));
    return PropertyTarget::style({text("name"), text("state"), std::max(int(breakpoint), 0)});
}

/// None: what is there is removed.
static std::optional<PropertyValue> valueOf(const QJsonObject &operation)
{
    for (const char *key : {"string", "text"}) {
        if (operation.contains(QLatin1String(key)))
            return PropertyValue::string(operation.value(QLatin1String(key)).toString());
    }
    if (operation.contains(QLatin1String("python")))
        return PropertyValue::python(operation.value(QLatin1String("python")).toString());
    return std::nullopt;
}

// Cases with `nodes` are about several.
std::optional<Result<Change>> TestEditing::runOnGroup(const DesignDocument &document, const QJsonObject &operation) const
{
    if (!operation.contains(QLatin1String("nodes")))
        return std::nullopt;
    const GroupEditor editor(document);
    const auto text = [&operation](const char *key) { return operation.value(QLatin1String(key)).toString(); };
    QVector<NodeId> nodes;
    for (const QString &source : sourcesOf(operation))
        nodes.append(nodeBeginningWith(document, source));
    const QString op = text("op");
    const int index = operation.value(QLatin1String("index")).toInt(-1);
    if (op == QLatin1String("delete"))
        return editor.remove(nodes);
    if (op == QLatin1String("duplicate"))
        return editor.duplicate(nodes);
    if (op == QLatin1String("move"))
        return editor.move(nodes, nodeBeginningWith(document, text("parent")), index);
    if (op == QLatin1String("moveBy"))
        return editor.moveBy(nodes, operation.value(QLatin1String("places")).toInt());
    if (op == QLatin1String("wrap"))
        return editor.wrap(nodes, text("component"));
    if (op == QLatin1String("loop"))
        return editor.makeLoop(nodes, text("python"));
    if (op == QLatin1String("condition"))
        return editor.makeCondition(nodes, text("python"));
    if (op == QLatin1String("extract"))
        return editor.extractFunction(nodes, text("name"));
    const std::optional<PropertyTarget> target = targetOf(operation);
    return target ? std::optional(editor.set(nodes, *target, valueOf(operation))) : std::nullopt;
}

Result<Change> TestEditing::run(const DesignDocument &document, const QJsonObject &operation) const
{
    if (std::optional<Result<Change>> change = runOnState(document, operation))
        return *change;
    if (std::optional<Result<Change>> change = runOnPages(document, operation))
        return *change;
    if (std::optional<Result<Change>> change = runOnGroup(document, operation))
        return *change;
    const Editor editor(document);
    const auto text = [&operation](const char *key) { return operation.value(QLatin1String(key)).toString(); };
    const QString op = text("op");
    const NodeId node = nodeBeginningWith(document, text("node"));
    const int index = operation.value(QLatin1String("index")).toInt(-1);
    const Overwrite overwrite
        = operation.value(QLatin1String("overwrite")).toBool() ? Overwrite::Expressions : Overwrite::LiteralsOnly;
    if (const std::optional<PropertyTarget> target = targetOf(operation))
        return GroupEditor(document).set({node}, *target, valueOf(operation), overwrite);
    if (op == QLatin1String("insert"))
        return editor.insertChild(node, index, text("python"));
    if (op == QLatin1String("move"))
        return editor.moveNode(node, nodeBeginningWith(document, text("parent")), index);
    if (op == QLatin1String("delete"))
        return editor.deleteNode(node);
    if (op == QLatin1String("wrap"))
        return editor.wrapNode(node, text("component"));
    if (op == QLatin1String("unwrap"))
        return editor.unwrapNode(node);
    if (op == QLatin1String("loop"))
        return editor.makeLoop(node, text("python"), text("names"));
    if (op == QLatin1String("condition"))
        return editor.makeCondition(node, text("python"));
    if (op == QLatin1String("changeType"))
        return editor.changeType(node, text("component"));
    if (op == QLatin1String("duplicate"))
        return editor.duplicateNode(node);
    if (op == QLatin1String("extract"))
        return editor.extractFunction(node, text("name"));
    if (op == QLatin1String("inline"))
        return editor.inlineFunction(node,
            operation.value(QLatin1String("keep")).toBool() ? Editor::Definitions::Keep : Editor::Definitions::RemoveUnused);
    if (op == QLatin1String("addHandler"))
        return editor.addHandler(node, text("trigger"), text("python"));
    if (op == QLatin1String("removeHandler"))
        return editor.removeHandler(node, text("trigger"), index);
    if (op == QLatin1String("moveHandler"))
        return editor.moveHandler(node, text("trigger"), index, operation.value(QLatin1String("to")).toInt());
    return Error{QStringLiteral("The case names no operation.")};
}

void TestEditing::operation_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(QStringLiteral(CASES_FOLDER));
    const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(names.size() >= 300);
    for (const QString &name : names) {
        if (!QDir(cases.filePath(name + QStringLiteral("/before"))).exists())
            QTest::newRow(qPrintable(name)) << cases.filePath(name);
    }
}

void TestEditing::operation()
{
    QFETCH(QString, folder);
    const QByteArray before = contents(folder + QStringLiteral("/before.py"));
    const QJsonObject operation = QJsonDocument::fromJson(contents(folder + QStringLiteral("/operation.json"))).object();
    QVERIFY(!before.isEmpty() && !operation.isEmpty());

    DesignDocument document(*m_catalog);
    document.setText(QString::fromUtf8(before));
    for (const QString &source : sourcesOf(operation))
        QVERIFY2(source.isEmpty() || nodeBeginningWith(document, source) != 0, "there is no such node");
    const Result<Change> change = run(document, operation);

    if (!QFile::exists(folder + QStringLiteral("/after.py"))) {
        QVERIFY2(!change, "this had to be refused");
        const QString reason = operation.value(QLatin1String("refused")).toString();
        QVERIFY(!reason.isEmpty());
        QVERIFY2(change.error().message.contains(reason), qPrintable(change.error().message));
        return;
    }
    const QByteArray after = contents(folder + QStringLiteral("/after.py"));
    QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    StringTarget target(document.text());
    change->apply(target);
    QCOMPARE(target.text().toUtf8(), after);
    const PythonCompiler python;
    if (python.compiles(before))
        QVERIFY2(python.compiles(after), "Python does not take the result");
    if (operation.contains(QLatin1String("label")))
        QCOMPARE(target.undoLabels(), QStringList{operation.value(QLatin1String("label")).toString()});

    // The focus is a node of the edited text.
    DesignDocument edited(*m_catalog);
    edited.setText(target.text());
    if (!edited.isBroken() && operation.contains(QLatin1String("node"))) {
        const NodeId focus = edited.module().nodeForRange(change->focus);
        QVERIFY(focus != 0);
        QCOMPARE(edited.module().node(focus)->range, change->focus);
    }

    if (target.undo())
        QCOMPARE(target.text().toUtf8(), before);
    QCOMPARE(change->edits.inverted(document.text()).applied(QString::fromUtf8(after)).toUtf8(), before);
}

void TestEditing::operationOnProject_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(QStringLiteral(CASES_FOLDER));
    for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QDir(cases.filePath(name + QStringLiteral("/before"))).exists())
            QTest::newRow(qPrintable(name)) << cases.filePath(name);
    }
}

void TestEditing::operationOnProject()
{
    QFETCH(QString, folder);
    const QJsonObject operation = QJsonDocument::fromJson(contents(folder + QStringLiteral("/operation.json"))).object();
    const auto text = [&operation](const char *key) { return operation.value(QLatin1String(key)).toString(); };
    const QMap<QString, QByteArray> before = filesIn(folder + QStringLiteral("/before"));
    QVERIFY(!before.isEmpty());
    std::map<QString, DesignDocument> documents;
    QVector<ProjectFile> files;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        DesignDocument &document = documents.try_emplace(it.key(), *m_catalog).first->second;
        document.setText(QString::fromUtf8(*it));
        files.append({it.key(), &document});
    }
    const auto nodeIn = [&](const char *file, const char *node) {
        const auto document = documents.find(text(file));
        return document == documents.end() ? 0 : nodeBeginningWith(document->second, text(node));
    };
    const auto nodesIn = [&](const char *file) {
        QVector<NodeId> nodes;
        const auto document = documents.find(text(file));
        for (const QString &source : sourcesOf(operation))
            nodes.append(document == documents.end() ? 0 : nodeBeginningWith(document->second, source));
        return nodes;
    };
    const ProjectEditor editor(files);
    const QString op = text("op");
    const int index = operation.value(QLatin1String("index")).toInt(-1);
    Result<ProjectChange> change = Error{QStringLiteral("The case names no operation.")};
    if (op == QLatin1String("rename"))
        change = editor.rename(text("file"), text("symbol"), text("to"));
    else if (op == QLatin1String("extractToFile"))
        change = editor.extractToFile(text("file"), nodeIn("file", "node"), text("name"), text("target"));
    else if (op == QLatin1String("moveTo"))
        change = editor.moveNodes(text("file"), nodesIn("file"), text("target"), nodeIn("target", "parent"), index);
    const auto paste = [&](const Result<ComponentPiece> &piece) -> Result<ProjectChange> {
        if (!piece)
            return piece.error();
        // It travels by the clipboard.
        const std::unique_ptr<QMimeData> data = piece->toMimeData();
        const ComponentPiece carried = ComponentPiece::fromMimeData(*data);
        if (!(carried == *piece))
            return Error{QStringLiteral("The clipboard has changed it.")};
        const Result<Change> made = editor.paste(carried, text("target"), nodeIn("target", "parent"), index);
        if (!made)
            return made.error();
        return ProjectChange{{{text("target"), *made}}, made->label};
    };
    if (op == QLatin1String("copyTo"))
        change = paste(editor.copied(text("file"), nodesIn("file")));
    if (op == QLatin1String("insertCall")) {
        const Module &module = documents.at(text("file")).module();
        QString name = text("file").chopped(3);
        change = paste(ComponentPiece::call(module.functions.at(module.functionNamed(text("name"))), name.replace(u'/', u'.')));
    }
    if (op == QLatin1String("pasteText") || op == QLatin1String("insertFromPalette")) {
        QMimeData clipboard;
        clipboard.setText(text("python"));
        ComponentPiece piece = ComponentPiece::fromMimeData(clipboard);
        if (op == QLatin1String("insertFromPalette"))
            piece.origin = ComponentPiece::Origin::Palette;
        const Result<Change> made = editor.paste(piece, text("target"), nodeIn("target", "parent"), index);
        change = made ? Result<ProjectChange>(ProjectChange{{{text("target"), *made}}, made->label}) : made.error();
    }

    const QMap<QString, QByteArray> after = filesIn(folder + QStringLiteral("/after"));
    if (after.isEmpty()) {
        QVERIFY2(!change, "this had to be refused");
        QVERIFY(!text("refused").isEmpty());
        QVERIFY2(change.error().message.contains(text("refused")), qPrintable(change.error().message));
        return;
    }
    QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    if (operation.contains(QLatin1String("label")))
        QCOMPARE(change->label.text(), text("label"));
    QMap<QString, QByteArray> result = before;
    for (const FileChange &file : std::as_const(change->files)) {
        StringTarget target(QString::fromUtf8(before.value(file.path)));
        file.change.apply(target);
        QVERIFY2(result.value(file.path) == before.value(file.path), "a file is changed twice");
        result[file.path] = target.text().toUtf8();
        QVERIFY(target.undo());
        QCOMPARE(target.text().toUtf8(), before.value(file.path));
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        QCOMPARE(QString::fromUtf8(result.value(it.key())), QString::fromUtf8(*it));
    QCOMPARE(result.keys(), after.keys());
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
