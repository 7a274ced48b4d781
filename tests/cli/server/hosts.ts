/** Hosts that `npm run headers` configures, each started here on a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { caddyConfig } from '../../../src/cli/hosting/caddy.ts';
import type { HostForward } from '../../../src/cli/hosting/headers.ts';
import { nginxConfig } from '../../../src/cli/hosting/nginx.ts';

/** Where a program of this machine lies. */
export const program = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });

export interface Host {
  readonly name: string;
  readonly encodings: readonly string[];
  /** `root` is a folder for its own files, `folder` that of the site. */
  start(root: string, folder: string, base: string, port: number, forwards?: readonly HostForward[]): ChildProcess;
}
export const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    encodings: ['gzip'],
    start: (root, folder, base, port, forwards = []) => {
      const config = join(root, 'nginx.conf');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (of) => `${of}_temp_path ${root}/${of};`,
      );
      writeFileSync(
        config,
        `daemon off; pid ${root}/pid; error_log ${root}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''} events {}
         http { access_log off; ${temporary.join(' ')}\n${nginxConfig({ folder, base, listen: `127.0.0.1:${port}`, forwards })} }`,
      );
      return spawn(program('nginx') ?? '', ['-c', config, '-e', join(root, 'error.log'), '-p', root], {
        stdio: 'inherit',
      });
    },
  },
  {
    name: 'caddy',
    encodings: ['br', 'gzip'],
    start: (root, folder, base, port, forwards = []) => {
      const config = join(root, 'Caddyfile');
      writeFileSync(
        config,
        `{\n\tadmin off\n}\n${caddyConfig({ folder, base, listen: `http://127.0.0.1:${port}`, forwards })}`,
      );
      return spawn(program('caddy') ?? '', ['run', '--adapter', 'caddyfile', '--config', config], {
        stdio: 'ignore',
        env: { ...process.env, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root },
      });
    },
  },
];
