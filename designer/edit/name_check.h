#pragma once

#include "designer/model/design_document.h"
#include "runtime/base/result.h"

namespace vitrine {

/// Fails, with the name, if an expression with the API as `rx` uses a name that nothing gives it at the node, or a member that a state
/// class of the file does not have. Says nothing of what it cannot know: members of other objects, classes with other bases.
Result<void> checkNames(const DesignDocument &document, NodeId node, const QString &expression);
/// The same where more state classes are known than those of the file; `states` has these too.
Result<void> checkNames(const DesignDocument &document, NodeId node, const QString &expression, const QVector<StateClass> &states);

/// The same for an expression in a method of the class that takes `parameters`, as written.
Result<void> checkNamesInMethod(
    const DesignDocument &document, const StateClass &state, const QStringList &parameters, const QString &expression);

} // namespace vitrine
