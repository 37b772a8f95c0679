#pragma once

#include <QObject>

#include <chrono>
#include <optional>

namespace vitrine {
class LivePane;
}

namespace vitrine::bench {

/// Tells when the page in the live pane took up a change and painted it, in milliseconds of now().
///
/// The page reads the same monotonic clock as we do, with another zero; the difference is found by asking it for the time, in the
/// middle of the shortest of many round trips. "Painted" is the first task of the page after the animation frame of the change: layout,
/// paint records and commit are done; what the compositor and the display take on top is the same for every change and not in it.
class PaneWatch : public QObject
{
    Q_OBJECT

public:
    struct Change {
        double received; ///< the frame came out of the WebSocket
        double applied;  ///< the DOM was changed
        double painted;
    };

    /// The page must be loaded.
    explicit PaneWatch(LivePane &pane);

    static double now();
    /// Sets the clocks and begins to listen. False if the page does not answer.
    bool start();
    /// Half the round trip that set the clocks: no time told is wrong by more.
    double uncertainty() const { return m_uncertainty; }
    /// Waits for the first change that was received after `since`.
    std::optional<Change> await(double since, std::chrono::milliseconds timeout = std::chrono::seconds(5));

Q_SIGNALS:
    void changed();

private:
    std::optional<double> pageTime();
    void onConsole(const QString &text);

    LivePane &m_pane;
    std::optional<Change> m_last;
    double m_offset = 0; ///< our clock minus the page's
    double m_uncertainty = 0;
};

} // namespace vitrine::bench
