#pragma once

#include <vector>

namespace vitrine::bench {

/// The value that `percent` of the samples do not exceed (nearest rank). At least one sample.
double percentile(std::vector<double> samples, double percent);
double median(std::vector<double> samples);

} // namespace vitrine::bench
