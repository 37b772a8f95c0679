#pragma once

namespace vitrine {

/// Makes the C++ part of the API importable as `_reflex`. Before Python starts.
void registerReflexModule();

} // namespace vitrine
