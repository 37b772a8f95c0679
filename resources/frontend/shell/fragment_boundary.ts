import { Component, type ReactNode } from "react";

interface Props {
    onFailure(error: unknown): void;
    children?: ReactNode;
}

interface State {
    /** A new object for each failure; `handled` is the one that `shows` knows of. */
    failure: object | null;
    handled: object | null;
    shows: "content" | "last" | "nothing";
    failedContent: ReactNode;
}

const GOOD: State = { failure: null, handled: null, shows: "content", failedContent: undefined };

/**
 * Keeps a component that throws from taking the page with it: shows what the fragment last showed, or nothing when that throws as
 * well, and tries again with the next content.
 */
export class FragmentBoundary extends Component<Props, State> {
    override state = GOOD;
    private lastGood: ReactNode = null;

    static getDerivedStateFromError(error: unknown): Partial<State> {
        return { failure: { error } };
    }

    static getDerivedStateFromProps({ children }: Props, { failure, handled, shows, failedContent }: State): Partial<State> | null {
        if (failure !== handled)
            return { handled: failure, shows: shows === "content" ? "last" : "nothing", failedContent: children };
        return shows !== "content" && failedContent !== children ? GOOD : null;
    }

    override componentDidCatch(error: unknown): void {
        this.props.onFailure(error);
    }

    override componentDidMount(): void { this.remember(); }
    override componentDidUpdate(): void { this.remember(); }

    override render(): ReactNode {
        const { shows } = this.state;
        return shows === "content" ? this.props.children : shows === "last" ? this.lastGood : null;
    }

    private remember(): void {
        if (this.state.shows === "content")
            this.lastGood = this.props.children;
    }
}
