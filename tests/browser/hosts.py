"""Real web servers on this machine, with the files that the build writes for them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

NGINX = """\
daemon off;
pid "{work}/nginx.pid";
error_log stderr;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path "{work}/body";
    proxy_temp_path "{work}/proxy";
    fastcgi_temp_path "{work}/fastcgi";
    uwsgi_temp_path "{work}/uwsgi";
    scgi_temp_path "{work}/scgi";
    server {{
        listen 127.0.0.1:{port};
        root "{work}/www";
        include "{settings}/nginx.conf";
    }}
}}
"""
CADDY = """\
{{
    admin off
    auto_https off
    storage file_system "{work}/caddy"
}}
import "{settings}/waakvlam.caddy"
http://127.0.0.1:{port} {{
    root * "{work}/www"
    import waakvlam
}}
"""
APACHE = """\
ServerRoot "{work}"
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile "{work}/apache.pid"
DefaultRuntimeDir "{work}"
ErrorLog /dev/stderr
{modules}
<IfModule unixd_module>
    User www-data
    Group www-data
</IfModule>
TypesConfig /etc/mime.types
DocumentRoot "{work}/www"
<Directory "{work}/www">
    AllowOverride All
    Require all granted
</Directory>
<Files ".ht*">
    Require all denied
</Files>
"""
MODULES = ("mpm_event", "authz_core", "alias", "deflate", "dir", "filter", "headers", "mime")
LOADED = "\n".join(
    f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES
)
"""What Debian's Apache has on, of what `.htaccess` needs, and `headers`, which it asks for."""

HOSTS = {
    "apache2": (APACHE, "apache.conf", ("apache2", "-X", "-f")),
    "nginx": (NGINX, "nginx.main", ("nginx", "-e", "stderr", "-c")),
    "caddy": (CADDY, "Caddyfile", ("caddy", "run", "--adapter", "caddyfile", "--config")),
}
"""Per server: its settings, the name of their file, and how it is started with them."""

DENIED = {"apache2": 403}
"""What a server that does not say 404 says of a file that it has and may not show."""


def installed() -> Sequence[str]:
    """Return the servers that this machine has."""
    return [name for name in HOSTS if shutil.which(name, path=_path())]


@contextmanager
def running(name: str, work: Path, settings: Path) -> Iterator[str]:
    """Run a server on `work/www` with the files in `settings`; yield its address."""
    template, file, command = HOSTS[name]
    port = _free_port()
    path = work / file
    path.write_text(
        template.format(work=work, port=port, settings=settings, modules=LOADED), encoding="utf-8"
    )
    environment = {**os.environ, "PATH": _path(), "HOME": str(work)}
    with (work / f"{name}.log").open("wb") as log:
        server = subprocess.Popen([*command, str(path)], env=environment, stdout=log, stderr=log)
        try:
            _wait_for(port, server, work / f"{name}.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=10)


def _path() -> str:
    return os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(log.read_text(encoding="utf-8", errors="replace"))
