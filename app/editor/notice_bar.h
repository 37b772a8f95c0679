#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;

namespace vitrine {

/// A question or a piece of news above an editor, with buttons; closes itself when one is pressed.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const QString &text, QWidget *parent = nullptr);

    void addButton(const QString &text, const std::function<void()> &run);

private:
    QHBoxLayout *m_layout;
};

} // namespace vitrine
