#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;

namespace vitrine {

/// A question or a piece of news above an editor, with buttons.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const QString &text, QWidget *parent = nullptr);

    enum class Afterwards { Close, Stay };
    void addButton(const QString &text, const std::function<void()> &run, Afterwards afterwards = Afterwards::Close);

private:
    QHBoxLayout *m_buttons;
};

} // namespace vitrine
