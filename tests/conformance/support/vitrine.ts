import { serve } from "../../support/program";
import type { Target } from "./app";

/** `vitrine run`. Nothing has to be waited for: an event that comes before the socket is open has to wait by itself. */
export function vitrine(env: "dev" | "prod" = "dev"): Target {
    return {
        name: "Vitrine",
        serve: (project, port = "0") => serve(project, "--env", env, "--port", port),
        ready: async () => {},
    };
}
