// rxconfig.py, .env and the environment: what they say is done, or refused by name.
import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { newProject, serve, Server, temporaryFolder, vitrine, vitrineProgram } from "../../support/program";

const app = `import reflex as rx

class State(rx.State):
    word: str = rx.config.get_config().word

def index():
    return rx.text(State.word, on_click=State.set_word("clicked"))

app = rx.App()
app.add_page(index, route="/")
`;

async function newApp(project: string, config: string): Promise<void> {
    await newProject(project, "empty");
    writeFileSync(join(project, "shop/shop.py"), app);
    writeFileSync(join(project, "rxconfig.py"), config);
}

const config = (settings: string) => `import reflex as rx\n\nconfig = rx.Config(\n    app_name="shop",\n    word="",\n    ${settings}\n)\n`;

async function freePort(): Promise<number> {
    const server = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: () => new Response() });
    const port = server.port!;
    await server.stop(true);
    return port;
}

async function bootstrap(url: string): Promise<{ event: string; colorMode: string; vars: unknown[] }> {
    const html = await (await fetch(url)).text();
    return JSON.parse(/id="vitrine-boot">(.*?)<\/script>/s.exec(html)![1]!);
}

test("the port, the paths and own settings of rxconfig.py and .env hold", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    const [port, other] = [await freePort(), await freePort()];
    await newApp(
        project,
        `import os
import reflex as rx

class Config(rx.Config):
    word: str = "default"

config = Config(app_name="shop", frontend_port=${port}, backend_path="api", default_color_mode="dark", tailwind={}, number=os.environ["NUMBER"])
assert config.number == "1" and config.telemetry_enabled is False
`,
    );
    writeFileSync(join(project, ".env"), "# settings\nNUMBER=1\nREFLEX_WORD='from the file'\nREFLEX_TELEMETRY_ENABLED=no\n");
    const ready = /^ready (http:\/\/\S+)$/m;
    {
        await using server = await Server.start([vitrineProgram, "run", project], ready);
        expect(new URL(server.url).port).toBe(String(port));
        const boot = await bootstrap(server.url);
        expect(boot).toMatchObject({ event: "/api/_event", colorMode: "dark" });
        expect(boot.vars).toContain("from the file");
        const socket = new WebSocket(server.url.replace("http", "ws") + "/api/_event");
        await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
        socket.close();
    }
    // The user's shell goes before .env and rxconfig.py, the command line before all.
    const environment = { ...process.env, REFLEX_FRONTEND_PORT: String(other), REFLEX_WORD: "from the shell" };
    {
        await using server = await Server.start([vitrineProgram, "run", project], ready, undefined, environment);
        expect(new URL(server.url).port).toBe(String(other));
        expect((await bootstrap(server.url)).vars).toContain("from the shell");
    }
    await using server = await serve(project);
    expect([String(port), String(other), "3000"]).not.toContain(new URL(server.url).port);
});

const refused: [what: string, settings: string, says: RegExp, env?: Record<string, string>][] = [
    ["a Redis store", `redis_url="redis://localhost"`, /redis_url.*Remove redis_url/],
    ["a Redis store in the environment", "", /redis_url.*REFLEX_REDIS_URL/, { REFLEX_REDIS_URL: "redis://localhost" }],
    ["another transport", `transport="polling"`, /transport.*WebSocket/],
    ["a port that is none", `frontend_port="http"`, /frontend_port is a whole number, not 'http'/],
    ["a port that is too large", `frontend_port=70000`, /frontend_port.*65535.*70000/],
    ["a port in the environment", "", /REFLEX_FRONTEND_PORT.*whole number, not 'x'/, { REFLEX_FRONTEND_PORT: "x" }],
    ["a state manager that is not known", `state_manager_mode="cloud"`, /state_manager_mode.*disk, memory, redis.*cloud/],
    ["a file of variables that is not there", `env_file="missing.env"`, /missing\.env/],
    ["setters that were switched off", `state_auto_setters=False`, /set_word/],
];

for (const [what, settings, says, env] of refused) {
    test(`${what} is refused by name`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("shop");
        await newApp(project, config(settings));
        const outcome = await vitrine(["check", project], env);
        expect(outcome.code).toBe(1);
        expect(outcome.stderr).toMatch(/(rxconfig|shop)\.py:\d+:\d+: error: /);
        expect(outcome.stderr).toMatch(says);
    });
}

test("a setting without effect is told, and the app goes on", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    await newApp(project, config(`api_url="http://localhost:8000", backend_port=8000, loglevel="debug"`));
    const outcome = await vitrine(["check", project]);
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toMatch(/rxconfig\.py.*warning: .*api_url has no effect/);
    expect(outcome.stderr).toMatch(/rxconfig\.py.*warning: .*backend_port has no effect/);
    expect(outcome.stderr).toMatch(/rxconfig\.py.*warning: .*loglevel has no effect/);
});

for (const [module, advice] of [
    ["no_such_package.inner", /no_such_package.*pip install no_such_package$/m],
    ["socketio", /socketio.*pip install python-socketio$/m],
    ["reflex.no_such_module", /No module named 'reflex\.no_such_module'\. Vitrine has no such module$/m],
] as const) {
    test(`the missing module ${module} is named, with what to do about it`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("shop");
        await newApp(project, config(""));
        writeFileSync(join(project, "shop/shop.py"), `import reflex as rx\n\nimport ${module}\n`);
        const outcome = await vitrine(["check", project]);
        expect(outcome.code).toBe(1);
        expect(outcome.stderr).toMatch(/shop\.py:3:\d+: error: /);
        expect(outcome.stderr).toMatch(advice);
    });
}

test("vitrine db without migrations, or with an action that is none, says what there is", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    await newApp(project, config(""));
    const none = await vitrine(["db", "migrate", project]);
    expect(none.code).toBe(1);
    expect(none.stderr).toMatch(/vitrine db init/);
    const unknown = await vitrine(["db", "upgrade", project]);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(/makemigrations/);
});
