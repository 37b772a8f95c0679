#include "designer/model/component_piece.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vitrine {

namespace {

/// Something of the type, so that the page can be drawn until the real value is given.
QString placeholder(const QString &name, const QString &annotation)
{
    QString type = annotation;
    if (const qsizetype inner = type.indexOf(QLatin1String("Var[")); inner >= 0)
        type = type.mid(inner + 4);
    const auto isOf = [&type](const char *word) { return type.contains(QLatin1String(word)); };
    if (isOf("Event"))
        return QStringLiteral("rx.noop()");
    if (isOf("Component"))
        return QStringLiteral("rx.fragment()");
    if (isOf("list") || isOf("List"))
        return QStringLiteral("[]");
    if (isOf("dict") || isOf("Dict"))
        return QStringLiteral("{}");
    if (isOf("bool"))
        return QStringLiteral("False");
    if (isOf("int") || isOf("float"))
        return QStringLiteral("0");
    return QLatin1Char('"') + name + QLatin1Char('"');
}

} // namespace

ComponentPiece ComponentPiece::call(const ComponentFunction &function, const QString &module)
{
    QStringList arguments;
    bool isKeyword = false; // behind `*`, parameters can be given by name only
    for (const QString &parameter : function.parameters) {
        if (parameter.startsWith(u'*')) {
            isKeyword = true;
            continue;
        }
        const QString name = parameter.section(QLatin1Char('='), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed();
        if (parameter.contains(QLatin1Char('=')) || name == QLatin1String("/"))
            continue;
        const QString value = placeholder(name, parameter.section(QLatin1Char(':'), 1));
        arguments.append(isKeyword ? name + QLatin1Char('=') + value : value);
    }
    ComponentPiece piece;
    piece.origin = Origin::Palette;
    piece.python = function.name + QLatin1Char('(') + arguments.join(QStringLiteral(", ")) + QLatin1Char(')');
    piece.meanings = {{function.name, module, function.name, true}};
    return piece;
}

QString ComponentPiece::mimeType() { return QStringLiteral("application/x-vitrine-component"); }

std::unique_ptr<QMimeData> ComponentPiece::toMimeData() const
{
    QJsonArray names;
    for (const Meaning &meaning : meanings) {
        names.append(QJsonObject{{QStringLiteral("name"), meaning.name}, {QStringLiteral("module"), meaning.module},
            {QStringLiteral("member"), meaning.member}, {QStringLiteral("ofProject"), meaning.isOfProject}});
    }
    const QJsonObject object{{QStringLiteral("python"), python}, {QStringLiteral("fromPalette"), origin == Origin::Palette},
        {QStringLiteral("names"), names}, {QStringLiteral("locals"), QJsonArray::fromStringList(locals)}};
    auto data = std::make_unique<QMimeData>();
    data->setData(mimeType(), QJsonDocument(object).toJson(QJsonDocument::Compact));
    data->setText(python);
    return data;
}

ComponentPiece ComponentPiece::fromMimeData(const QMimeData &data)
{
    ComponentPiece piece;
    if (!data.hasFormat(mimeType())) {
        piece.python = data.text();
        return piece;
    }
    const QJsonObject object = QJsonDocument::fromJson(data.data(mimeType())).object();
    piece.origin = object.value(QLatin1String("fromPalette")).toBool() ? Origin::Palette : Origin::Tree;
    piece.python = object.value(QLatin1String("python")).toString();
    for (const QJsonValue &value : object.value(QLatin1String("names")).toArray()) {
        const auto text = [&value](const char *key) { return value.toObject().value(QLatin1String(key)).toString(); };
        piece.meanings.append(
            {text("name"), text("module"), text("member"), value.toObject().value(QLatin1String("ofProject")).toBool()});
    }
    for (const QJsonValue &name : object.value(QLatin1String("locals")).toArray())
        piece.locals.append(name.toString());
    return piece;
}

} // namespace vitrine
