#include "app/editor/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitrine {

NoticeBar::NoticeBar(const QString &text, QWidget *parent) : QFrame(parent), m_layout(new QHBoxLayout(this))
{
    setProperty("role", QStringLiteral("notice"));
    setAccessibleName(text);
    m_layout->setContentsMargins(12, 6, 8, 6);
    m_layout->setSpacing(6);
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    m_layout->addWidget(label, 1);
}

void NoticeBar::addButton(const QString &text, const std::function<void()> &run, Afterwards afterwards)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, run, afterwards] {
        if (afterwards == Afterwards::Close)
            deleteLater();
        run();
    });
    m_layout->addWidget(button);
}

} // namespace vitrine
