import { Component, type ErrorInfo, type ReactNode } from "react";

interface Props {
    children?: ReactNode;
    fallbackRender?: ReactNode;
    onError?: (message: string, stack: string) => void;
}

/** `rx.error_boundary`. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
    override state = { error: null };

    static getDerivedStateFromError(error: Error): { error: Error } { return { error }; }

    override componentDidCatch(error: Error, info: ErrorInfo): void {
        this.props.onError?.(`${error.name}: ${error.message}\n${error.stack}`, info.componentStack ?? "");
    }

    override render(): ReactNode { return this.state.error ? this.props.fallbackRender : this.props.children; }
}
