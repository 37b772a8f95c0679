#include "designer/edit/property_value.h"

namespace vitrine {

PropertyValue PropertyValue::boolean(bool value)
{
    return {Kind::Python, value ? QStringLiteral("True") : QStringLiteral("False")};
}

PropertyValue PropertyValue::number(double value) { return {Kind::Python, QString::number(value, 'g', 15)}; }

} // namespace vitrine
