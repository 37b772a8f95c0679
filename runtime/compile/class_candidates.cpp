#include "runtime/compile/class_candidates.h"

namespace vitrine {

namespace {

constexpr size_t longestClass = 300;

/// Whether it can be one: numbers, sentences' punctuation and code cannot.
bool canBeClass(std::string_view word)
{
    if (word.size() < 2 || word.size() > longestClass || word.back() == ':' || word.back() == ',' || word.back() == '.')
        return false;
    const char first = word.front();
    const bool begins = isalnum(static_cast<unsigned char>(first)) || first == '-' || first == '!' || first == '[' || first == '@' || first == '*';
    return begins && word.find_first_not_of("0123456789.") != std::string_view::npos;
}

void addWords(std::string_view text, std::set<std::string, std::less<>> *candidates)
{
    for (size_t start = 0; start < text.size();) {
        const size_t end = std::min(text.find_first_of(" \t\n", start), text.size());
        const std::string_view word = text.substr(start, end - start);
        if (canBeClass(word) && !candidates->contains(word))
            candidates->emplace(word);
        start = end + 1;
    }
}

/// Code up to its end, or to the brace that closes the expression of a template. Returns the position after that.
size_t scan(std::string_view code, size_t i, bool inTemplate, std::set<std::string, std::less<>> *candidates)
{
    std::string literal;
    int depth = 0;
    for (; i < code.size(); ++i) {
        const char quote = code[i];
        if (quote == '{')
            ++depth;
        if (quote == '}' && depth-- == 0 && inTemplate)
            return i + 1;
        if (quote != '"' && quote != '\'' && quote != '`')
            continue;
        literal.clear();
        for (++i; i < code.size() && code[i] != quote;) {
            if (code[i] == '\\' && i + 1 < code.size()) {
                literal += code[i + 1] == 'n' || code[i + 1] == 't' ? ' ' : code[i + 1];
                i += 2;
            } else if (quote == '`' && code.substr(i, 2) == "${") {
                literal += ' ';
                i = scan(code, i + 2, true, candidates);
            } else {
                literal += code[i++];
            }
        }
        addWords(literal, candidates);
    }
    return i;
}

} // namespace

void collectClassCandidates(std::string_view code, std::set<std::string, std::less<>> *candidates)
{
    scan(code, 0, false, candidates);
}

} // namespace vitrine
