#include "app/editor/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitrine {

NoticeBar::NoticeBar(const QString &text, QWidget *parent) : QFrame(parent), m_buttons(new QHBoxLayout)
{
    setProperty("role", QStringLiteral("notice"));
    setAccessibleName(text);
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    // Below the text: beside it, three of them would leave no room for it in a narrow editor.
    m_buttons->setSpacing(6);
    m_buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(label);
    layout->addLayout(m_buttons);
}

void NoticeBar::addButton(const QString &text, const std::function<void()> &run, Afterwards afterwards)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, run, afterwards] {
        if (afterwards == Afterwards::Close)
            deleteLater();
        run();
    });
    m_buttons->addWidget(button);
}

} // namespace vitrine
