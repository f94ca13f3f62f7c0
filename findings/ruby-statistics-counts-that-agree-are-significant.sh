#!/bin/sh
# ruby-statistics 2.1.1 (Ruby, Debian 12): in the chi-squared test the counts that are close to those expected
# are the most significant of all. Where the statistic is below 1, the probability is Infinity and the p-value
# -Infinity, so that the null hypothesis is given up; with two classes always. Else the p-value is right. No
# error is raised, and the README says nothing of it; later versions were mended.
# Seen: 12, 8, 10 for three times 10 have the statistic 0.8, the p-value -Infinity and the alternative (right is
# 0.67); 14, 6, 10 have 3.2, 0.20 and not the alternative; 14 and 6 for 10 and 10 -Infinity (right is 0.07).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
apt-get download -qq ruby-statistics=2.1.1-2 >/dev/null 2>&1
dpkg -x ruby-statistics*.deb .
cat >counts.rb <<'END'
require 'statistics'
seen = [[12, 8, 10], [14, 6, 10], [14, 6]].map do |counts|
  result = Statistics::StatisticalTest::ChiSquaredTest.goodness_of_fit(0.05, counts.map { 10 }, counts)
  "#{result[:p_value].round(2)} #{result[:alternative]}"
end.join(' | ')
puts seen
exit seen == '-Infinity true | 0.2 false | -Infinity true'
END
ruby -W0 -I usr/share/rubygems-integration/all/gems/ruby-statistics-2.1.1/lib counts.rb
