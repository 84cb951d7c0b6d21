'use strict';
// Every connection the main process tries is noted in globalThis.refusedConnections and refused; local sockets are not network.
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const refuse = (what) => {
  globalThis.refusedConnections.push(what);
  throw Object.assign(new Error(`stand-in: network is off (${what})`), { code: 'ENETUNREACH' });
};

const refuseNetwork = () => {
  globalThis.refusedConnections = [];
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (...args) {
    const target = Array.isArray(args[0]) ? args[0][0] : args[0];
    if (typeof target === 'string' || target?.path !== undefined) return connect.apply(this, args);
    return refuse(`${target?.host ?? target}:${target?.port ?? ''}`);
  };
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    dns[name] = (host) => refuse(`dns ${host}`);
    dns.promises[name] = async (host) => refuse(`dns ${host}`);
  }
  dgram.createSocket = () => refuse('udp');
};

module.exports = { refuseNetwork };
