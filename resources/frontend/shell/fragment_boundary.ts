import { Component, type ReactNode } from "react";

interface Props {
    onFailure(error: unknown): void;
    children?: ReactNode;
}

interface State {
    hasFailed: boolean;
    failedContent: ReactNode;
}

/** Keeps a component that throws from taking the page with it: shows what the fragment last showed, and tries again with the next content. */
export class FragmentBoundary extends Component<Props, State> {
    override state: State = { hasFailed: false, failedContent: undefined };
    private lastGood: ReactNode = null;

    static getDerivedStateFromError(): Partial<State> {
        return { hasFailed: true };
    }

    static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
        if (!state.hasFailed)
            return null;
        if (state.failedContent === undefined)
            return { failedContent: props.children };
        return state.failedContent === props.children ? null : { hasFailed: false, failedContent: undefined };
    }

    override componentDidCatch(error: unknown): void {
        this.props.onFailure(error);
    }

    override componentDidMount(): void { this.remember(); }
    override componentDidUpdate(): void { this.remember(); }

    override render(): ReactNode {
        return this.state.hasFailed ? this.lastGood : this.props.children;
    }

    private remember(): void {
        if (!this.state.hasFailed)
            this.lastGood = this.props.children;
    }
}
