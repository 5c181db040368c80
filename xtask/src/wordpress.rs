//! A real WordPress, as other people install it, for the tests to read.
//!
//! It belongs to this project alone: its database listens on a socket in a folder of its own, its
//! pages on the loopback, and both are made anew each time. `tests/wordpress/` holds what goes into
//! it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::background::{self, Background};
use crate::debian::{self, Packages};
use crate::process;
use crate::project::Project;

/// PHP and MariaDB. Not `mariadb-server`, which starts a database for the whole machine.
const PROGRAMS: Packages = Packages {
    what: "PHP and MariaDB",
    names: &[
        "mariadb-server-core",
        "mariadb-client-core",
        "php-cli",
        "php-gd",
        "php-mbstring",
        "php-mysql",
        "php-xml",
    ],
    missing: "PHP or MariaDB is missing, without which there is no WordPress to test on: install \
        PHP with its extensions gd, mbstring, mysqli and xml, and MariaDB (on Debian the packages \
        php-cli, php-gd, php-mbstring, php-mysql, php-xml, mariadb-server-core and \
        mariadb-client-core)",
};

/// What WordPress needs of PHP.
const EXTENSIONS: [&str; 4] = ["gd", "mbstring", "mysqli", "xml"];

/// The package, and where it puts WordPress. It is unpacked, not installed: it would bring Apache,
/// which starts serving the whole machine.
const PACKAGE: &str = "wordpress";
const INSTALLED: &str = "/usr/share/wordpress";

const MISSING: &str = "WordPress is missing: install it (on Debian the package wordpress) or name \
    its folder in BACA_WORDPRESS_FILES";

/// What is lost in a crash is made anew.
const CARELESS: &str = "--innodb-flush-log-at-trx-commit=0";

/// A WordPress that runs until this is dropped.
pub struct WordPress {
    address: String,
    // Dropped in this order.
    _site: Background,
    _database: Background,
    _socket: SocketFolder,
}

impl WordPress {
    /// Sets up WordPress with the articles of the tests, its parts installed first where they can
    /// be.
    pub fn start(project: &Project) -> Result<Self> {
        let programs = Programs::ensure(project)?;
        let wordpress = ensure_files(project)?;
        println!("Setting up WordPress …");
        let folder = fresh_folder(project)?;
        let socket = SocketFolder::new(project)?;
        let database = programs.start_database(project, &folder, &socket)?;
        let php = Php { project, programs: &programs, wordpress, folder, socket: socket.socket() };
        let (site, address) = php.serve()?;
        php.fill(&address)?;
        println!("WordPress is at {address}");
        Ok(Self { address, _site: site, _database: database, _socket: socket })
    }

    /// Where it is, without a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }
}

struct Programs {
    php: PathBuf,
    mariadbd: PathBuf,
    install_db: PathBuf,
}

impl Programs {
    fn ensure(project: &Project) -> Result<Self> {
        if let Some(programs) = Self::find(project) {
            return Ok(programs);
        }
        PROGRAMS.install(project)?;
        Self::find(project).context(PROGRAMS.missing)
    }

    fn find(project: &Project) -> Option<Self> {
        let php = process::find("php")?;
        let extensions = process::answer(project.command(&php).arg("-m"))?;
        let has = |wanted: &&str| extensions.lines().any(|extension| extension == *wanted);
        if !EXTENSIONS.iter().all(has) {
            return None;
        }
        // Debian puts it where only root's search path leads.
        let mariadbd = process::find("mariadbd")
            .or_else(|| Some(PathBuf::from("/usr/sbin/mariadbd")).filter(|file| file.is_file()))?;
        // The script that makes a database asks it for settings, and is in another package.
        process::find("my_print_defaults")?;
        Some(Self { php, mariadbd, install_db: process::find("mariadb-install-db")? })
    }

    fn start_database(
        &self,
        project: &Project,
        folder: &Path,
        socket: &SocketFolder,
    ) -> Result<Background> {
        // Both programs refuse to run as root until root is named.
        let user = debian::is_root(project).then_some("--user=root");
        let place = format!("--datadir={}", folder.join("database").display());
        let mut install = project.command(&self.install_db);
        install.args(["--no-defaults", &place]).args(user);
        install.args(["--auth-root-authentication-method=normal", "--skip-test-db"]);
        let log = folder.join("install-db.log");
        process::run_logged("database: making it", &log, &mut install)?;
        let mut server = background::command(project, &self.mariadbd);
        server.args(["--no-defaults", &place, "--skip-networking", CARELESS]).args(user);
        server.arg(format!("--socket={}", socket.socket().display()));
        server.arg(format!("--pid-file={}", folder.join("database.pid").display()));
        let mut database = Background::start("MariaDB", folder.join("database.log"), &mut server)?;
        database.wait_for(|log| log.contains("ready for connections").then_some(()))?;
        Ok(database)
    }
}

/// PHP on WordPress's files.
struct Php<'a> {
    project: &'a Project,
    programs: &'a Programs,
    wordpress: PathBuf,
    folder: PathBuf,
    socket: PathBuf,
}

impl Php<'_> {
    /// Serves WordPress on a free port, and says where.
    fn serve(&self) -> Result<(Background, String)> {
        let mut server = background::command(self.project, &self.programs.php);
        self.settle(&mut server);
        // PHP chooses the port, so nobody can take it in between.
        server.args(["-S", "127.0.0.1:0", "-t"]).arg(self.site()).arg(self.script("router.php"));
        let mut site = Background::start("PHP", self.folder.join("php.log"), &mut server)?;
        let address = site.wait_for(address_in)?;
        Ok((site, address))
    }

    fn fill(&self, address: &str) -> Result<()> {
        let mut setup = self.project.command(&self.programs.php);
        self.settle(&mut setup);
        setup.arg(self.script("setup.php")).arg(address);
        let log = self.folder.join("setup.log");
        process::run_logged("WordPress: writing its articles", &log, &mut setup)
    }

    fn settle(&self, command: &mut Command) {
        command
            .env("BACA_WORDPRESS_FILES", &self.wordpress)
            .env("BACA_WORDPRESS_SITE", self.site())
            .env("BACA_WORDPRESS_SOCKET", &self.socket)
            .args(["-d", "error_reporting=E_ALL", "-d", "display_errors=stderr"]);
    }

    /// The folder of what WordPress itself writes.
    fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    fn script(&self, name: &str) -> PathBuf {
        self.project.root().join("tests/wordpress").join(name)
    }
}

/// A folder for a socket, whose path would be too long below a deep target folder.
///
/// Nobody else may look into it: whoever reaches the socket may read and write the database.
struct SocketFolder(PathBuf);

impl SocketFolder {
    fn new(project: &Project) -> Result<Self> {
        let mut mktemp = project.command("mktemp");
        let folder = process::answer(mktemp.args(["-d", "-t", "baca-wordpress.XXXXXX"]));
        folder.map(|folder| Self(folder.into())).context("cannot make a folder for a socket")
    }

    fn socket(&self) -> PathBuf {
        self.0.join("mariadb.sock")
    }
}

impl Drop for SocketFolder {
    fn drop(&mut self) {
        // A folder left in the system's place for such folders harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// WordPress's own files: named, installed, or unpacked for this project.
fn ensure_files(project: &Project) -> Result<PathBuf> {
    if let Some(named) = env::var_os("BACA_WORDPRESS_FILES").map(PathBuf::from) {
        ensure!(is_there(&named), "BACA_WORDPRESS_FILES: no WordPress in {}", named.display());
        return Ok(named);
    }
    let unpacked = project.tools().join(PACKAGE);
    let inside = unpacked.join(INSTALLED.trim_start_matches('/'));
    if let Some(found) = [Path::new(INSTALLED), &inside].into_iter().find(|files| is_there(files)) {
        return Ok(found.to_path_buf());
    }
    debian::unpack(project, PACKAGE, &unpacked).context(MISSING)?;
    Ok(inside)
}

fn is_there(files: &Path) -> bool {
    files.join("wp-settings.php").is_file()
}

/// The folder of a WordPress, with nothing of the one before.
fn fresh_folder(project: &Project) -> Result<PathBuf> {
    let folder = project.target().join("wordpress");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let site = folder.join("site");
    fs::create_dir_all(&site).with_context(|| format!("cannot write {}", site.display()))?;
    Ok(folder)
}

/// From PHP's `[…] PHP 8.2.30 Development Server (http://127.0.0.1:45803) started`.
fn address_in(log: &str) -> Option<String> {
    let (before, _) = log.split_once(") started")?;
    let (_, address) = before.rsplit_once('(')?;
    Some(address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn php_says_where_it_serves() {
        let log = "[Wed Nov 25 00:44:01 2026] PHP 8.2.30 Development Server \
            (http://127.0.0.1:45803) started\n";
        assert_eq!(address_in(log).unwrap(), "http://127.0.0.1:45803");
    }

    #[test]
    fn php_that_cannot_listen_has_no_address() {
        let log = "Failed to listen on 127.0.0.1:80 (reason: Permission denied)\n";
        assert_eq!(address_in(log), None);
    }

    #[test]
    fn the_packages_to_install_are_named_when_they_are_missing() {
        for name in PROGRAMS.names {
            assert!(PROGRAMS.missing.contains(name), "{name}");
        }
    }
}
