#pragma once

#include "designer/model/module.h"

#include <QStandardItemModel>

namespace vitrine {

class DesignDocument;

/// The classes of state and of data of a file as a table of name, type and value, their members below them. Names, types, and defaults of
/// vars can be edited: that is only announced, and shown when the text says it.
class StateModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, ValueColumn, ColumnCount };
    enum class Kind { Class, Var, ComputedVar, Handler, DataClass, Field };
    enum Role {
        KindRole = Qt::UserRole,
        StateRole, ///< name of the class
        MemberRole, ///< name of the member; empty for a class
    };

    explicit StateModel(QObject *parent = nullptr);

    /// Shows what the document says now; null shows nothing. Gives false if that is what was shown already.
    bool read(const DesignDocument *document);
    QModelIndex indexOf(const QString &state, const QString &member) const;

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// `symbol` is `State` or `State.member`.
    void renamed(const QString &symbol, const QString &newName);
    void typeEdited(const QString &state, const QString &var, const QString &type);
    void defaultEdited(const QString &state, const QString &var, const QString &defaultText);

private:
    struct Row {
        Kind kind = Kind::Var;
        QString state;
        QString member;
        QString name;
        QString type;
        QString value;
        QString toolTip;
        bool operator==(const Row &) const = default;
    };

    static QVector<Row> rowsOf(const DesignDocument &document, const StateClass &state);
    static QVector<Row> rowsOfData(const StateClass &data);
    static QList<QStandardItem *> itemsOf(const Row &row);

    QVector<QVector<Row>> m_shown;
};

} // namespace vitrine
