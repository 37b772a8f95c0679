#pragma once

#include "designer/edit/state_editor.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace vitrine {

/// A field of a class of data: its name, type and default.
class DataFieldRow : public QWidget
{
    Q_OBJECT

public:
    DataFieldRow(const QStringList &types, QWidget *parent = nullptr);

    StateEditor::Field field() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_name;
    QComboBox *m_type;
    QLineEdit *m_default;
};

} // namespace vitrine
