#include "tests/bench/statistics.h"

#include <algorithm>
#include <cmath>

namespace vitrine::bench {

double percentile(std::vector<double> samples, double percent)
{
    const auto rank = std::max<size_t>(1, size_t(std::ceil(percent / 100 * double(samples.size()))));
    const auto nth = samples.begin() + long(rank - 1);
    std::nth_element(samples.begin(), nth, samples.end());
    return *nth;
}

double median(std::vector<double> samples)
{
    return percentile(std::move(samples), 50);
}

} // namespace vitrine::bench
