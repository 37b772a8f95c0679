#include "tests/e2e/studio/hands.h"
#include "tests/e2e/studio/studio.h"

#include "app/editor/text_document.h"
#include "app/session/document_session.h"

#include <QFile>
#include <QTest>

using namespace vitrine;

/// A contact form that checks what is sent, made of the empty template as somebody new to Studio would: with mouse and keyboard. Steps
/// follow one another; each begins with what the one before has made.
class TestContactForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<Hands> m_hands;
    bool m_hasFailed = false;

    QString source() const { return m_studio->document().file().text(); }
    QString page() const { return m_studio->evaluate("document.body.innerText").toString(); }

    bool addVar(const QString &name) const
    {
        m_hands->press(QKeySequence("Ctrl+Alt+V"));
        // Who begins with a var is asked for a class first.
        if (!source().contains("rx.State") && !m_hands->accept())
            return false;
        return m_hands->fillIn("Name", name) && m_hands->accept();
    }

    /// A text behind a field of the form, which is shown while there is something to complain about.
    bool addMessage(const QString &field, const QString &var) const
    {
        if (!m_hands->selectNode(field) || !m_hands->insert("text"))
            return false;
        return m_hands->bind("text", var) && m_hands->setProperty("color", "red") && m_hands->nodeMenu("rx.text(" + var, "Show Only If")
            && m_hands->fillIn("Only if", var) && m_hands->accept();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        m_hands = std::make_unique<Hands>(*m_studio);
        QVERIFY(m_studio->open("empty"));
        QVERIFY(m_studio->waitForApp());
    }

    void init() { QVERIFY2(!m_hasFailed, "what an earlier step should have made is not there"); }
    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }

    void makesTheFields()
    {
        QVERIFY(m_hands->selectNode("rx.heading("));
        QVERIFY(m_hands->setProperty("Text", "Contact"));
        QVERIFY(m_hands->selectNode("rx.text("));
        QVERIFY(m_hands->setProperty("Text", "Write to us."));
        QVERIFY(m_hands->insert("form"));
        QVERIFY(m_hands->selectNode("rx.input("));
        QVERIFY(m_hands->insert("input"));
        QVERIFY(m_hands->setProperty("placeholder", "E-mail"));
        QVERIFY(m_hands->setProperty("name", "email"));
        QVERIFY(m_hands->insert("text_area"));
        QVERIFY(m_hands->setProperty("placeholder", "Message"));
        QVERIFY(m_hands->setProperty("name", "message"));
        QVERIFY(m_hands->selectNode("rx.button("));
        QVERIFY(m_hands->setProperty("Text", "Send"));
        QTRY_COMPARE(m_studio->evaluate("document.querySelectorAll('form input, form textarea').length").toInt(), 3);
    }

    void makesTheState()
    {
        QVERIFY(addVar("name_error"));
        QVERIFY(addVar("email_error"));
        QVERIFY(addVar("message_error"));
        QVERIFY(m_hands->selectNode("rx.form("));
        QVERIFY(m_hands->menu("Events", "Call a New Handler"));
        QVERIFY(m_hands->fillIn("Name", "send"));
        const auto set = [&](const QString &var, const QString &value) {
            return m_hands->pushButton("Add step") && m_hands->fillIn("Var of the step", var)
                && m_hands->fillIn("Value of the step", value);
        };
        QVERIFY(set("name_error", "\"\" if form_data[\"name\"] else \"Please tell us your name.\""));
        QVERIFY(set("email_error", "\"\" if \"@\" in form_data[\"email\"] else \"This is no address.\""));
        QVERIFY(set("message_error", "\"\" if form_data[\"message\"] else \"Please write something.\""));
        QVERIFY(m_hands->pushButton("Add step"));
        QVERIFY(m_hands->fillIn("What the step does", "stop if"));
        QVERIFY(m_hands->fillIn("Value of the step", "self.name_error or self.email_error or self.message_error"));
        QVERIFY(m_hands->pushButton("Add step"));
        QVERIFY(m_hands->fillIn("What the step does", "show success"));
        QVERIFY(m_hands->fillIn("Value of the step", "Thank you!"));
        QVERIFY(m_hands->accept());
    }

    void showsWhatIsWrongAtTheFields()
    {
        QVERIFY(addMessage("rx.input(name=\"name\"", "State.name_error"));
        QVERIFY(addMessage("rx.input(placeholder=\"E-mail\"", "State.email_error"));
        QVERIFY(addMessage("rx.text_area(", "State.message_error"));
    }

    void readsLikeWrittenByHand()
    {
        QFile expected(QFINDTESTDATA("built/contact.py"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const QString wanted = QString::fromUtf8(expected.readAll());
        QTRY_COMPARE(source(), wanted);
        QTRY_COMPARE(m_studio->problems(), QStringList{"No problems | "});
    }

    void works()
    {
        QVERIFY(m_studio->clickInPane("button[type=submit]"));
        QTRY_VERIFY(page().contains("Please tell us your name."));
        QVERIFY(page().contains("This is no address."));
        QVERIFY(page().contains("Please write something."));
        const auto fill = [&](const QString &selector, const QString &text) {
            const bool isThere = m_studio->clickInPane(selector);
            m_studio->typeInPane(text);
            return isThere;
        };
        QVERIFY(fill("input[name=name]", "Ada"));
        QVERIFY(fill("input[name=email]", "ada@example.org"));
        QVERIFY(fill("textarea[name=message]", "Hello"));
        QVERIFY(m_studio->clickInPane("button[type=submit]"));
        QTRY_VERIFY(page().contains("Thank you!"));
        QTRY_VERIFY(!page().contains("Please tell us your name."));
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestContactForm)
#include "tst_contact_form.moc"
