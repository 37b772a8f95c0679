#include "runtime/serve/static_files.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace vitrine;

class TestStaticFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void servesFiles_data();
    void servesFiles();
    void neverLeavesTheFolder_data();
    void neverLeavesTheFolder();
    void linksInsideAreFollowed();
    void prefixes();
    void etagAnswersNotModified();
    void seesChanges();
    void packs();
    void packsOnlyWhatGetsSmaller();
    void largeFilesAreStreamed();
    void missingFolderHasNothing();

private:
    void put(const QString &name, const QByteArray &content);
    static HttpRequest get(const QByteArray &path, HttpHeaders headers = {});

    std::unique_ptr<QTemporaryDir> m_dir; ///< holds "root" to serve and secrets beside it
};

void TestStaticFiles::put(const QString &name, const QByteArray &content)
{
    const QString path = m_dir->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

HttpRequest TestStaticFiles::get(const QByteArray &path, HttpHeaders headers)
{
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.headers = std::move(headers);
    return request;
}

void TestStaticFiles::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    put("root/a.txt", "hello");
    put("root/sub/page.html", "<p>ä</p>");
    put("root/.env", "SECRET=1");
    put("root/.git/config", "secret");
    put("root/sub/.hidden/x.txt", "secret");
    put("secret.txt", "secret");
    put("root-beside/x.txt", "secret");
    QFile::link(m_dir->filePath("secret.txt"), m_dir->filePath("root/out.txt"));
    QFile::link(m_dir->path(), m_dir->filePath("root/outdir"));
    QFile::link(m_dir->filePath("root-beside"), m_dir->filePath("root/beside"));
    QFile::link("/etc", m_dir->filePath("root/etc"));
}

void TestStaticFiles::servesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("js") << "app.js" << QByteArray("text/javascript; charset=utf-8");
    QTest::newRow("upper case") << "LOGO.PNG" << QByteArray("image/png");
    QTest::newRow("two dots") << "style.min.css" << QByteArray("text/css; charset=utf-8");
    QTest::newRow("folder") << "a/b c/ä.svg" << QByteArray("image/svg+xml");
    QTest::newRow("not in the table") << "song.flac" << QByteArray("audio/flac");
    QTest::newRow("no ending") << "LICENSE" << QByteArray("application/octet-stream");
}

void TestStaticFiles::servesFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    put("root/" + name, "content");
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    const auto response = files.respond(get("/" + name.toUtf8()));
    QVERIFY(response.has_value());
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, QByteArray("content"));
    QCOMPARE(response->contentType, type);
    QCOMPARE(response->headers.first("Cache-Control"), QByteArray("no-cache"));
}

void TestStaticFiles::neverLeavesTheFolder_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/../secret.txt", "/sub/../../secret.txt", "/./a.txt", "//a.txt", "//etc/passwd", "/sub/../a.txt",
             "/.env", "/.git/config", "/sub/.hidden/x.txt", "/out.txt", "/outdir/secret.txt", "/beside/x.txt", "/etc/passwd",
             "/../root-beside/x.txt", "/", "/sub", "/sub/", "/a.txt/", "/a.txt/..", "", "/missing.txt"})
        QTest::addRow("%s", path) << QByteArray(path);
}

void TestStaticFiles::neverLeavesTheFolder()
{
    QFETCH(QByteArray, path);
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    QVERIFY(!files.respond(get(path)).has_value());
}

void TestStaticFiles::linksInsideAreFollowed()
{
    QFile::link(m_dir->filePath("root/a.txt"), m_dir->filePath("root/alias.txt"));
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    QCOMPARE(files.respond(get("/alias.txt"))->body, QByteArray("hello"));

    // The folder itself may be reached by a link.
    QFile::link(m_dir->filePath("root"), m_dir->filePath("root-link"));
    StaticFiles linked({"/", m_dir->filePath("root-link")}, Compression::Gzip);
    QVERIFY(linked.respond(get("/a.txt")).has_value());
}

void TestStaticFiles::prefixes()
{
    StaticFiles files({"/_vitrine/dev/", m_dir->filePath("root"), "max-age=60"}, Compression::Gzip);
    const auto response = files.respond(get("/_vitrine/dev/a.txt"));
    QVERIFY(response.has_value());
    QCOMPARE(response->headers.first("Cache-Control"), QByteArray("max-age=60"));
    QVERIFY(!files.respond(get("/a.txt")).has_value());
    QVERIFY(!files.respond(get("/_vitrine/dev")).has_value());
    QVERIFY(!files.respond(get("/_vitrine/dev/../../a.txt")).has_value());
    QVERIFY(files.owns("/_vitrine/dev/missing"));
    QVERIFY(!files.owns("/a.txt"));
    QVERIFY(!StaticFiles({"/", m_dir->filePath("root")}, Compression::Gzip).owns("/a.txt"));
}

void TestStaticFiles::etagAnswersNotModified()
{
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    const QByteArray etag = files.respond(get("/a.txt"))->headers.first("ETag");
    QVERIFY(etag.startsWith('"') && etag.endsWith('"') && etag.size() > 2);
    for (const QByteArray &header : {etag, "W/" + etag, "\"other\", " + etag, QByteArray("*")}) {
        const auto response = files.respond(get("/a.txt", {{"If-None-Match", header}}));
        QCOMPARE(response->status, 304);
        QVERIFY(response->body.isEmpty());
        QCOMPARE(response->headers.first("ETag"), etag);
    }
    QCOMPARE(files.respond(get("/a.txt", {{"If-None-Match", "\"other\""}}))->status, 200);
}

void TestStaticFiles::seesChanges()
{
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    const QByteArray before = files.respond(get("/a.txt"))->headers.first("ETag");
    put("root/a.txt", "other"); // of the same length
    QFile file(m_dir->filePath("root/a.txt"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
    file.close();
    const auto response = files.respond(get("/a.txt", {{"If-None-Match", before}}));
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, QByteArray("other"));
    QVERIFY(QFile::remove(m_dir->filePath("root/a.txt")));
    QVERIFY(!files.respond(get("/a.txt")).has_value());
}

static QByteArray unpack(const QByteArray &packed)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    QByteArray out(1 << 20, 0);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool complete = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(complete ? qsizetype(stream.total_out) : 0);
    inflateEnd(&stream);
    return out;
}

void TestStaticFiles::packs()
{
    const QByteArray css = QByteArray(".a { color: red }\n").repeated(1000);
    put("root/a.css", css);
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    const auto packed = files.respond(get("/a.css", {{"Accept-Encoding", "br;q=1.0, GZIP;q=0.8"}}));
    QCOMPARE(packed->headers.first("Content-Encoding"), QByteArray("gzip"));
    QCOMPARE(packed->headers.first("Vary"), QByteArray("Accept-Encoding"));
    QVERIFY(packed->body.size() < css.size() / 10);
    QCOMPARE(unpack(packed->body), css);

    const auto plain = files.respond(get("/a.css"));
    QCOMPARE(plain->body, css);
    QCOMPARE(plain->headers.first("Vary"), QByteArray("Accept-Encoding"));
    QVERIFY(plain->headers.first("ETag") != packed->headers.first("ETag"));
    QVERIFY(files.respond(get("/a.css", {{"Accept-Encoding", "gzip;q=0"}}))->headers.first("Content-Encoding").isEmpty());

    StaticFiles off({"/", m_dir->filePath("root")}, Compression::Off);
    QCOMPARE(off.respond(get("/a.css", {{"Accept-Encoding", "gzip"}}))->body, css);
}

void TestStaticFiles::packsOnlyWhatGetsSmaller()
{
    put("root/a.png", QByteArray(10000, 'x'));
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    for (const char *path : {"/a.txt", "/a.png"})
        QVERIFY(files.respond(get(path, {{"Accept-Encoding", "gzip"}}))->headers.first("Content-Encoding").isEmpty());
}

void TestStaticFiles::largeFilesAreStreamed()
{
    put("root/film.mp4", QByteArray(5 * 1024 * 1024, 'x'));
    StaticFiles files({"/", m_dir->filePath("root")}, Compression::Gzip);
    const auto response = files.respond(get("/film.mp4"));
    QVERIFY(response->file && response->body.isEmpty());
    QCOMPARE(response->file->size(), 5 * 1024 * 1024);
}

void TestStaticFiles::missingFolderHasNothing()
{
    StaticFiles files({"/", m_dir->filePath("later")}, Compression::Gzip);
    QVERIFY(!files.respond(get("/etc/passwd")).has_value());
    put("later/a.txt", "now");
    QCOMPARE(files.respond(get("/a.txt"))->body, QByteArray("now"));
}

QTEST_APPLESS_MAIN(TestStaticFiles)
#include "tst_static_files.moc"
