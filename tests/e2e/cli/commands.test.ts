// The command line itself: what each command makes, prints and answers.
import { expect, test } from "bun:test";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";

for (const template of ["empty", "counter", "tasks", "gallery"]) {
    test(`vitrine new writes a project from ${template} that checks`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("my_shop");
        await newProject(project, template);
        expect(readFileSync(join(project, "rxconfig.py"), "utf8")).toContain("my_shop");
        expect(existsSync(join(project, "my_shop/my_shop.py"))).toBe(true);
        expect(existsSync(join(project, "template.json"))).toBe(false);
        for (const name of readdirSync(project, { recursive: true }) as string[]) expect(name).not.toContain("{{");
        const outcome = await vitrine(["check", project]);
        expect(outcome.stderr).toBe("");
        expect(outcome.code).toBe(0);
    });
}

test("vitrine new overwrites nothing", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    await newProject(project, "empty");
    writeFileSync(join(project, "shop/shop.py"), "# mine\n");
    const outcome = await vitrine(["new", project]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(project);
    expect(readFileSync(join(project, "shop/shop.py"), "utf8")).toBe("# mine\n");
});

test("vitrine new names the templates when one is unknown", async () => {
    using folder = temporaryFolder();
    const outcome = await vitrine(["new", folder.join("shop"), "--template", "conter"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("counter");
    expect(existsSync(folder.join("shop"))).toBe(false);
});

test("an unknown command or option is named", async () => {
    const command = await vitrine(["rum"]);
    expect(command.code).not.toBe(0);
    expect(command.stderr).toContain("rum");
    const option = await vitrine(["run", ".", "--prot", "1"]);
    expect(option.code).not.toBe(0);
    expect(option.stderr).toContain("prot");
});

test("vitrine run serves pages and assets on one port and ends cleanly on SIGTERM", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    await newProject(project, "empty");
    writeFileSync(join(project, "assets/hello.txt"), "hello\n");
    await using server = await serve(project);

    const html = await fetch(server.url);
    expect(html.status).toBe(200);
    expect(html.headers.get("content-type")).toMatch(/text\/html/);
    expect(await html.text()).toContain('id="vitrine-boot"');
    expect(await (await fetch(server.url + "/hello.txt")).text()).toBe("hello\n");
    expect((await fetch(server.url + "/nowhere")).status).toBe(404);
    // Nothing outside assets/ can be had.
    expect((await fetch(server.url + "/..%2frxconfig.py")).status).toBe(404);
    expect(await server.stop()).toBe(0);
});
