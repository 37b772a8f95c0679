// A registry of npm packages on this machine, so that nothing has to be asked of the network.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface NpmPackage {
    name: string;
    version: string;
    /** Contents by name; the first one is what importing the package gives. */
    files: Record<string, string>;
}

/** Serves these packages; `folder` is for what it makes of them. */
export function serveRegistry(folder: string, packages: NpmPackage[]) {
    const manifests = packages.map(({ name, version, files }) => {
        const source = join(folder, name, "package");
        mkdirSync(source, { recursive: true });
        const manifest = { name, version, type: "module", main: Object.keys(files)[0], peerDependencies: {} };
        for (const [file, text] of Object.entries({ ...files, "package.json": JSON.stringify(manifest) })) writeFileSync(join(source, file), text);
        Bun.spawnSync(["tar", "czf", join(folder, `${name}.tgz`), "-C", join(folder, name), "package"]);
        const archive = readFileSync(join(folder, `${name}.tgz`));
        return { manifest, archive, integrity: `sha512-${createHash("sha512").update(archive).digest("base64")}` };
    });
    return Bun.serve({
        port: 0,
        hostname: "127.0.0.1",
        fetch({ url }) {
            const { pathname, origin } = new URL(url);
            const found = manifests.find(({ manifest: { name } }) => pathname === `/${name}` || pathname === `/${name}.tgz`);
            if (!found) return new Response("{}", { status: 404 });
            if (pathname.endsWith(".tgz")) return new Response(found.archive);
            const { manifest, integrity } = found;
            const version = { ...manifest, dist: { tarball: `${origin}/${manifest.name}.tgz`, integrity } };
            return Response.json({ name: manifest.name, "dist-tags": { latest: manifest.version }, versions: { [manifest.version]: version } });
        },
    });
}

/** What makes a project take its packages from there; its cache is there too, so that it can do without the registry later. */
export function useRegistry(project: string, registry: { url: URL }, folder: string): void {
    writeFileSync(join(project, "bunfig.toml"), `[install]\nregistry = "${registry.url.href}"\ncache.dir = "${join(folder, "cache")}"\n`);
}
