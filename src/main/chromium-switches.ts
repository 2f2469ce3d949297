import { app } from 'electron';

/**
 * Chromium's own services that would ask the network; none of them is needed. Which ones phone
 * home was measured; the switches are one layer of several, because each alone leaks.
 */
const services = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Prerender2',
  'Translate',
];

/** Makes every name unknown and every way out a dead end. To be called before Electron is ready. */
export function silenceChromium(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Port 9 discards; nothing listens there. Not even this computer's own addresses go round it.
  commandLine.appendSwitch('proxy-server', '127.0.0.1:9');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ])
    commandLine.appendSwitch(name);
  const given = commandLine.getSwitchValue('disable-features');
  const features = given === '' ? services : [given, ...services];
  commandLine.appendSwitch('disable-features', features.join(','));
}
