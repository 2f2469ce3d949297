#!/bin/sh
# Runs a command where the only way out is a cable that ends in nothing and is listened to.
#   unshare --net --mount sh silent-network.sh LOG COMMAND…
# Every packet that leaves, of any protocol, is a line in LOG (tcpdump) and is counted by the
# kernel. Afterwards the rig sends packets of its own, to show that it would have seen them.
# Prints on standard output: "left N" (packets during the command), "seen N" (of the rig's own),
# "status N" (the command's exit code).
set -eu
log=$1
shift

ip link set lo up
ip link add exit0 type veth peer name sink0
for device in exit0 sink0; do
  ip link set "$device" addrgenmode none
  # Without neighbour discovery every packet leaves at once, whatever it is addressed to.
  ip link set "$device" arp off
  ip link set "$device" up
done
ip addr add 10.99.0.2/24 dev exit0
ip route add default dev exit0
if ip -6 addr add fd99::2/64 dev exit0 nodad 2>/dev/null; then ip -6 route add default dev exit0; fi

names=$(mktemp)
echo 'nameserver 10.99.0.1' >"$names"
mount --bind "$names" /etc/resolv.conf

# The tenth number of the device's line is packets sent.
sent() { sed -n 's/^ *exit0: *//p' /proc/net/dev | awk '{ print $10 }'; }

: >"$log"
# Appended, because the line that parts the two halves is written to the same file.
tcpdump -i exit0 -n -l -U >>"$log" 2>/dev/null &
listener=$!
sleep 2
before=$(sent)
status=0
"$@" >&2 || status=$?
sleep 2
after=$(sent)
echo 'the rig checks itself' >>"$log"
node -e "
  require('node:dns').lookup('self-check.test', () => {});
  require('node:net').connect(80, '198.51.100.7').on('error', () => {});
  setTimeout(() => process.exit(), 1500);
"
checked=$(sent)
kill "$listener"
echo "left $((after - before))"
echo "seen $((checked - after))"
echo "status $status"
