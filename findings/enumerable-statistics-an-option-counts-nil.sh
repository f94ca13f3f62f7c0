#!/bin/sh
# enumerable-statistics 2.0.7 (Ruby, Debian 12): value_counts counts each value and leaves out nil, what is not known.
# With any option it counts nil as well, also where the option says nothing of it: asked for shares instead of
# counts, the shares are of all rows, those that are not known with them; asked to sort, which it does anyhow, there is
# one value more. Only dropna: true leaves nil out again. The README names the method without options.
# Seen, for P, nil, P and C: P 2 and C 1; as shares nil 0.25, P 0.5, C 0.25; sorted P 2, C 1, nil 1; as shares
# with dropna P 0.67 and C 0.33.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
apt-get download -qq ruby-enumerable-statistics=2.0.7+dfsg-3+b3 >/dev/null 2>&1
dpkg -x ruby-enumerable-statistics*.deb .
cat >counts.rb <<'END'
require 'enumerable/statistics'
zones = ['P', nil, 'P', 'C']
seen = [{}, { normalize: true }, { sort: true }, { normalize: true, dropna: true }].map do |options|
  zones.value_counts(**options).map { |zone, count| "#{zone || 'nil'} #{count.round(2)}" }.sort.join(', ')
end.join(' | ')
puts seen
exit seen == 'C 1, P 2 | C 0.25, P 0.5, nil 0.25 | C 1, P 2, nil 1 | C 0.33, P 0.67'
END
gem=$(echo usr/lib/*/rubygems-integration/*/gems/enumerable-statistics-2.0.7/lib)
extension=$(echo usr/lib/*/rubygems-integration/*/extensions/*/*/enumerable-statistics-2.0.7)
ruby -W0 -I "$gem" -I "$extension" counts.rb
