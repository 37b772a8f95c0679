#include "app/dialogs/page_dialogs.h"

#include "app/dialogs/form_dialog.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpression>

namespace vitrine::page_dialogs {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PageDialogs", text);
}

/// A name for the function of a page: about for /about, post_slug for /post/[slug].
QString functionName(const QString &route)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QStringList words = route.toLower().split(others, Qt::SkipEmptyParts);
    if (!words.isEmpty() && words.first().at(0).isDigit())
        words.prepend(QStringLiteral("page"));
    return words.isEmpty() ? QStringLiteral("index") : words.join(QLatin1Char('_'));
}

const char *routeHint()
{
    return "A part in brackets is a parameter: /post/[slug].";
}

} // namespace

void askForPage(QWidget *parent, VisualCommands &commands, const Done &done)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("New page"), tr("Add"), parent);
    const QLineEdit *route = dialog->addLine(tr("&Route"), QStringLiteral("/"), QStringLiteral("/about"));
    QLineEdit *name = dialog->addLine(tr("&Function"));
    dialog->setHint(tr(routeHint()));
    // The function is named after the route until it is typed over.
    QObject::connect(route, &QLineEdit::textChanged, name, [=](const QString &text) {
        if (!name->isModified())
            name->setText(functionName(text));
    });
    dialog->start(session->design().text(), [=] { return session->pages().addPage(route->text().trimmed(), name->text().trimmed()); },
                  [=, &commands] {
                      if (commands.pages.addPage(route->text().trimmed(), name->text().trimmed()))
                          done(route->text().trimmed());
                  });
}

void askForRoute(QWidget *parent, VisualCommands &commands, const QString &route, const Done &done)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("Route of %1").arg(route), tr("Change"), parent);
    const QLineEdit *line = dialog->addLine(tr("&Route"), route);
    dialog->setHint(tr(routeHint()));
    dialog->start(session->design().text(), [=] { return session->pages().setRoute(route, line->text().trimmed()); },
                  [=, &commands] {
                      if (commands.pages.setRoute(route, line->text().trimmed()))
                          done(line->text().trimmed());
                  });
}

void askForTitle(QWidget *parent, VisualCommands &commands, const QString &route)
{
    DocumentSession *session = commands.target.document();
    QString title;
    for (const Page &page : session->design().module().pages) {
        if (page.route == route)
            title = page.title;
    }
    auto *dialog = new FormDialog(tr("Title of %1").arg(route), tr("Change"), parent);
    const QLineEdit *line = dialog->addLine(tr("&Title"), title);
    dialog->setHint(tr("Browsers show it in their tabs."));
    dialog->start(session->design().text(), [=] { return session->pages().setTitle(route, line->text()); },
                  [=, &commands] { return commands.pages.setTitle(route, line->text()); });
}

} // namespace vitrine::page_dialogs
