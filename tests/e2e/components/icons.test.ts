// Lucide icons: each by its names, alone in the page; those that a var names; what an export has of them.
import { expect, test } from "bun:test";
import { readFileSync, readdirSync } from "node:fs";
import { temporaryFolder, vitrine } from "../../support/program";
import { projectOf, says, withApp } from "./support";

test("icons are drawn by their names and look as they are told", () => withApp("icons", "dev", async (page, url) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.reload();
    const icon = (id: string) => page.locator(`svg#${id}`);
    const facts = (id: string) => icon(id).evaluate((svg) => ({
        classes: svg.getAttribute("class")!.split(" ").filter((name) => !name.startsWith("v-")),
        width: svg.getBoundingClientRect().width,
        color: getComputedStyle(svg).stroke,
        line: getComputedStyle(svg).strokeWidth,
        hidden: svg.getAttribute("aria-hidden"),
        shapes: svg.children.length,
    }));
    await icon("plain").waitFor();
    expect(await facts("plain")).toMatchObject({ classes: ["lucide", "lucide-plus"], width: 24, line: "2px", hidden: "true", shapes: 2 });
    expect(await facts("styled")).toMatchObject({ classes: ["lucide", "lucide-alarm-clock", "mine"], width: 48, color: "rgb(255, 0, 0)", line: "1px" });
    expect((await facts("alias")).classes).toEqual(["lucide", "lucide-square-pen"]);
    expect(await facts("old")).toMatchObject({ classes: ["lucide", "lucide-github"], hidden: null });
    expect(await page.locator("#button svg.lucide-search").getAttribute("width")).toBe("36");
    expect(await icon("inner").getAttribute("width")).toBe("12");
    expect(await page.locator("#callout svg.lucide-triangle-alert").count()).toBe(1);

    await icon("styled").click();
    await page.locator("#button").click();
    await says(page, "clicks", "2");
    await page.locator("svg#inner[width='48']").waitFor();

    // The table of all icons is for names that are known only now.
    const weight = async () => (await Promise.all(requests.filter((one) => one.includes("/libraries/"))
        .map(async (one) => (await (await fetch(one)).arrayBuffer()).byteLength))).reduce((sum, bytes) => sum + bytes, 0);
    expect(await weight()).toBeLessThan(30_000);
    await page.getByText("by name").click();
    await page.locator("svg#named.lucide-house").waitFor();
    expect(await weight()).toBeGreaterThan(300_000);
    await page.waitForFunction(() => [...document.querySelectorAll("#list svg")].every((icon) => icon.children.length > 0));
    await page.locator("#list svg.lucide-twitter").waitFor();
    const names = await page.locator("#list svg").evaluateAll((icons) => icons.map((one) => one.getAttribute("class")));
    expect(names).toEqual(["lucide lucide-sun", "lucide lucide-git-branch", "lucide lucide-alarm-clock", "lucide lucide-twitter"]);
    await page.getByText("launch").click();
    await page.locator("svg#named.lucide-rocket > path").first().waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(url).origin);
}));

test("an exported page has the icons that it shows and no others", async () => {
    using folder = temporaryFolder();
    const project = await projectOf("icons", folder.path);
    const out = folder.join("out");
    expect(await vitrine(["export", project, "--out", out])).toMatchObject({ code: 0 });
    const files = folder.join("out/frontend/_vitrine");
    const having = (shape: string) => readdirSync(files).filter((name) => readFileSync(`${files}/${name}`, "utf8").includes(shape));
    const alarm = "M5 3 2 6"; // of alarm-clock, and of the table of all
    const rocket = "M12 15v5s3.03-.55 4-2c1.08-1.62 0-5 0-5"; // only in the table
    expect(having(rocket)).toHaveLength(1);
    expect(having(alarm)).toHaveLength(2);
    expect(having(rocket)[0]).not.toStartWith("page-");
    expect(readFileSync(folder.join("out/frontend/index.html"), "utf8")).toContain(alarm);
});
