#pragma once

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace vitrine {

/// Rows of a form of which there can be any number, each with buttons that move it and take it out, and below them one that adds another.
class RowsEditor : public QWidget
{
    Q_OBJECT

public:
    /// `addText` is on the button that adds a row; `rowName` is what a row is: "step".
    RowsEditor(const QString &addText, const QString &rowName, QWidget *parent = nullptr);

    /// Takes the row over, as the last one.
    void add(QWidget *row);
    /// From the top.
    const QVector<QWidget *> &rows() const { return m_rows; }

Q_SIGNALS:
    void addRequested();
    /// A row was added, moved or taken out.
    void changed();

private:
    void remove(QWidget *row);
    void move(QWidget *row, int places);

    QString m_rowName;
    QVBoxLayout *m_layout;
    QVector<QWidget *> m_rows;
    QVector<QWidget *> m_frames; ///< what holds each row with its buttons
};

} // namespace vitrine
