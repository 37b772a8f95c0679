#pragma once

#include "designer/edit/binding.h"
#include "designer/panels/popup.h"
#include "designer/panels/property_item.h"
#include "runtime/base/result.h"

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace vitrine {

/// Binds a property to a value of the state: which property, a line for the expression, below it what can stand there, and whether what is
/// typed can: as far as the code tells at once, and then what the app that runs says. Typing searches, arrows choose, Tab completes,
/// Enter applies, Escape leaves everything as it is.
class BindingPopup : public Popup {
    Q_OBJECT

public:
    using Told = std::function<void(const Result<void> &)>;
    /// What it needs to know of the place.
    struct Place {
        QStringList properties; ///< titles of what is offered
        std::function<std::optional<PropertyItem>(const QString &title)> item; ///< also of what is not offered; none: there is no such one
        std::function<Binding(const PropertyItem &item)> binding;
        /// Says, once, whether the app could be loaded with the expression; nothing if it was asked again before.
        std::function<void(const PropertyItem &item, const QString &expression, const Told &told)> tryOut;
    };

    /// `property` is the one to begin with; none: it is asked for first.
    BindingPopup(const Place &place, const QString &property, QWidget *parent);

Q_SIGNALS:
    void bound(const vitrine::PropertyItem &item, const QString &expression);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseProperty(const QString &title);
    bool filterLine(int key);
    void onTyped();
    void fill(const QString &typed);
    void complete();
    /// What Enter takes instead of a text that is no expression: the one choice that it can mean.
    std::optional<QString> meant() const;
    void check();
    void say(const QString &text, bool isWrong);
    void onTried(const Result<void> &outcome);
    void apply();
    void finish();
    void choose(int step);

    Place m_place;
    std::optional<PropertyItem> m_item;
    std::optional<Binding> m_binding;
    QVector<Binding::Choice> m_choices;
    QComboBox *m_property;
    QLineEdit *m_line;
    QTreeWidget *m_list;
    QLabel *m_verdict;
    QPushButton *m_apply;
    QString m_before; ///< the expression that the property has
    QString m_typed; ///< what was typed last, not chosen: the list follows it
    int m_trial = 0; ///< counts what was tried
    bool m_isTried = false; ///< the app has said that the expression can stand there
    bool m_appliesWhenTried = false;
};

} // namespace vitrine
