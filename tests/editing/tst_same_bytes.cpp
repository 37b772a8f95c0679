#include "designer/edit/editor.h"
#include "designer/edit/style_editor.h"
#include "designer/model/design_document.h"
#include "designer/model/style_reader.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <memory>

using namespace vitrine;

/// Every property of every component of the templates and the test apps: set to the value that it has, nothing happens; set to
/// another one and undone, or added and reset, the file is what it was, byte for byte.
class TestSameBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameValueIsNoChange_data() { addFiles(); }
    void sameValueIsNoChange();
    void otherValueAndUndo_data() { addFiles(); }
    void otherValueAndUndo();
    void addedAndReset_data() { addFiles(); }
    void addedAndReset();
    void cleanupTestCase();

private:
    static void addFiles();
    void open();
    void addAndReset(NodeId id, const StylePlace &at, const PropertyValue &value);
    void addAndReset(const Result<Change> &added, const std::function<Result<Change>()> &reset, const QString &where);
    QVector<NodeId> calls() const;
    QVector<StyleDeclaration> style(NodeId id) const;
    QString place(NodeId id) const { return m_document->text().mid(m_document->module().node(id)->range.start, 40); }

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<DesignDocument> m_document;
    int m_same = 0;
    int m_undone = 0;
    int m_reset = 0;
    int m_broken = 0; ///< of these, lines that the addition had made too long
};

void TestSameBytes::initTestCase()
{
    Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
    m_catalog = std::make_unique<Catalog>(std::move(*catalog));
}

void TestSameBytes::addFiles()
{
    QTest::addColumn<QString>("file");
    for (const char *folder : {TEMPLATES_FOLDER, TEST_APPS}) {
        const QString root = QString::fromLatin1(folder);
        QDirIterator files(root, {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::newRow(qPrintable(file.mid(root.size() + 1))) << file;
        }
    }
}

void TestSameBytes::open()
{
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    m_document = std::make_unique<DesignDocument>(*m_catalog);
    m_document->setText(QString::fromUtf8(source.readAll()));
}

QVector<NodeId> TestSameBytes::calls() const
{
    QVector<NodeId> ids;
    for (const Node &node : m_document->module().nodes) {
        const bool isCall = node.kind == NodeKind::StaticCall || node.kind == NodeKind::HelperCall;
        if (isCall && !node.argumentsRange.isEmpty())
            ids.append(node.id);
    }
    return ids;
}

QVector<StyleDeclaration> TestSameBytes::style(NodeId id) const
{
    const Node &node = *m_document->module().node(id);
    const SyntaxNode arguments = m_document->source().root().covering(node.range).field("arguments");
    QVector<StyleDeclaration> found
        = StyleReader(m_document->source(), m_document->module().imports, *m_catalog, node, arguments).declarations();
    found.removeIf([](const StyleDeclaration &declaration) { return !declaration.origin.isEmpty(); });
    return found;
}

static PropertyValue asValue(const WrittenValue &value)
{
    return value.kind == ValueKind::String ? PropertyValue::string(value.value) : PropertyValue::python(value.text);
}

void TestSameBytes::sameValueIsNoChange()
{
    open();
    const Editor editor(*m_document);
    const StyleEditor styles(*m_document);
    for (const NodeId id : calls()) {
        for (const Keyword &keyword : m_document->module().node(id)->keywords) {
            if (keyword.valueKind == ValueKind::Expression)
                continue;
            const Result<Change> change
                = editor.setProperty(id, keyword.name, asValue({keyword.valueKind, keyword.valueText, keyword.value}));
            // Inside of an f-string nothing is edited.
            if (change) {
                QVERIFY2(change->edits.isEmpty(), qPrintable(place(id) + keyword.name));
                ++m_same;
            }
        }
        for (const StyleDeclaration &declaration : style(id)) {
            if (declaration.value.kind == ValueKind::Expression)
                continue;
            const Result<Change> change = styles.set(id, declaration.place, asValue(declaration.value));
            if (change) {
                QVERIFY2(change->edits.isEmpty(), qPrintable(place(id) + declaration.name));
                ++m_same;
            }
        }
    }
}

void TestSameBytes::otherValueAndUndo()
{
    open();
    const StyleEditor styles(*m_document);
    const QByteArray before = m_document->text().toUtf8();
    for (const NodeId id : calls()) {
        for (const Keyword &keyword : m_document->module().node(id)->keywords) {
            if (keyword.valueKind == ValueKind::Expression)
                continue;
            const Result<Change> change
                = Editor(*m_document).setProperty(id, keyword.name, PropertyValue::string(QStringLiteral("ä \"b\"")));
            if (!change)
                continue;
            const QString after = change->edits.applied(m_document->text());
            QVERIFY(after != m_document->text());
            QCOMPARE(change->edits.inverted(m_document->text()).applied(after).toUtf8(), before);
            ++m_undone;
        }
        for (const StyleDeclaration &declaration : style(id)) {
            const Result<Change> change
                = styles.set(id, declaration.place, PropertyValue::string(QStringLiteral("7px")), Overwrite::Expressions);
            if (!change)
                continue;
            const QString after = change->edits.applied(m_document->text());
            QVERIFY(after != m_document->text());
            QCOMPARE(change->edits.inverted(m_document->text()).applied(after).toUtf8(), before);
            ++m_undone;
        }
    }
}

void TestSameBytes::addedAndReset()
{
    open();
    const QString name = QStringLiteral("outline_offset");
    const PropertyValue value = PropertyValue::string(QStringLiteral("3px"));
    const StylePlace places[]
        = {{name, {}, 0}, {name, QStringLiteral("hover"), 0}, {name, {}, 3}, {name, QStringLiteral("active"), 2}};
    for (const NodeId id : calls()) {
        const QString where = place(id);
        const QString keyword = QStringLiteral("id");
        if (!m_document->module().node(id)->keyword(keyword)) {
            const Editor editor(*m_document);
            addAndReset(editor.setProperty(id, keyword, value), [&] { return editor.setProperty(id, keyword, std::nullopt); }, where);
        }
        for (const StylePlace &at : places)
            addAndReset(id, at, value);
        // The second width of a property that has one value, and its way back.
        for (const StyleDeclaration &declaration : style(id)) {
            if (declaration.place.breakpoint == 0)
                addAndReset(id, {declaration.place.property, declaration.place.state, 5}, value);
        }
    }
}

void TestSameBytes::addAndReset(NodeId id, const StylePlace &at, const PropertyValue &value)
{
    const StyleEditor editor(*m_document);
    addAndReset(editor.set(id, at, value), [&] { return editor.set(id, at, std::nullopt); }, place(id));
}

void TestSameBytes::addAndReset(const Result<Change> &added, const std::function<Result<Change>()> &reset, const QString &where)
{
    if (!added)
        return;
    const QString before = m_document->text();
    m_document->foresee(added->result);
    m_document->applyEdits(added->edits);
    const QString with = m_document->text();
    m_broken += with.count(u'\n') > before.count(u'\n') ? 1 : 0;
    const Result<Change> removed = reset();
    QVERIFY2(removed, qPrintable(where));
    m_document->applyEdits(removed->edits);
    QVERIFY2(m_document->text() == before, qPrintable(where + m_document->text()));
    ++m_reset;
    m_document->applyEdits(removed->edits.inverted(with));
    m_document->applyEdits(added->edits.inverted(before));
    QCOMPARE(m_document->text(), before);
}

// Files without components have nothing to compare; all together have much.
void TestSameBytes::cleanupTestCase()
{
    qInfo("%d times the same value, %d times undone, %d times reset, %d of them with lines that had been broken", m_same, m_undone, m_reset, m_broken);
    QVERIFY(m_same > 2000);
    QVERIFY(m_undone > 2000);
    QVERIFY(m_reset > 5000);
    QVERIFY(m_broken > 100);
}

QTEST_GUILESS_MAIN(TestSameBytes)
#include "tst_same_bytes.moc"
