<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>@default</name>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>1 city row has no mass: {names}. It adds nothing to what others reach.</source>
        <translation>1 个城市行没有质量：{names}。它不增加其他城市可到达的量。</translation>
    </message>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>A cumulative decay counts what lies within it: set it.</source>
        <translation>累积式衰减只计阈值之内的量：请设定阈值。</translation>
    </message>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>Decay must be one of {known}.</source>
        <translation>衰减须为以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>It must be above 0, not {value}.</source>
        <translation>须大于 0，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>The cost between “{origin}” and “{destination}” is 0, so that potential has no bound. Give different cities a cost above 0, and set those at one place apart.</source>
        <translation>“{origin}”与“{destination}”之间的成本为 0，潜力因此没有上限。请为不同城市给出大于 0 的成本，并将位于同一处的城市分开。</translation>
    </message>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>With these masses and costs, potentials are too large for a number. Choose larger units.</source>
        <translation>按这些质量和成本，潜力过大而无法表示。请选择更大的单位。</translation>
    </message>
    <message>
        <location filename="../../analysis/accessibility.py"/>
        <source>{count} city rows have no mass: {names}. They add nothing to what others reach.</source>
        <translation>{count} 个城市行没有质量：{names}。它们不增加其他城市可到达的量。</translation>
    </message>
    <message>
        <location filename="../../analysis/actor_pairs.py"/>
        <source>1 pair of actors of two regions is not compared.</source>
        <translation>1 对分属两个区域的行动者未作比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/actor_pairs.py"/>
        <source>{count} pairs of actors of two regions are not compared.</source>
        <translation>{count} 对分属两个区域的行动者未作比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/balancing.py"/>
        <source>Out-flows and in-flows by mass are not both met in {rounds} rounds: a city has about as much as all others in its reach, or the decay is very steep. Choose a model with one margin.</source>
        <translation>按质量分配的流出与流入在 {rounds} 轮内未能同时满足：某城市的质量约等于其可达的所有其他城市之和，或衰减过陡。请选择只约束一端的模型。</translation>
    </message>
    <message>
        <location filename="../../analysis/balancing.py"/>
        <source>Out-flows and in-flows by mass can't both be met: city {city} has {share} % of all, more than the cities in its reach have together. Choose a model with one margin.</source>
        <translation>按质量分配的流出与流入无法同时满足：城市 {city} 占全部的 {share} %，多于其可达城市之和。请选择只约束一端的模型。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>1 less the mean secondary city over the mean core.</source>
        <translation>1 减去次级城市均值与核心城市均值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>1 less the spread of sizes over that of one city with all and one with none.</source>
        <translation>1 减去“规模离散程度与一城独占、另一城为零时离散程度之比”。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Centre x</source>
        <translation>重心 x</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Centre y</source>
        <translation>重心 y</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Cities as good as equal</source>
        <translation>等效城市数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Coefficient of variation</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Core-secondary gap</source>
        <translation>核心-次级差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Core-secondary ratio</source>
        <translation>核心-次级比</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Density contrast</source>
        <translation>密度对比</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Entropy of the cities' shares over its largest possible value.</source>
        <translation>各城市份额的熵与其最大可能值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Evenness of size</source>
        <translation>规模均匀度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Expected size</source>
        <translation>期望规模</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Fit of the rank-size line</source>
        <translation>位序-规模线的拟合度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Floor of polycentricity</source>
        <translation>多中心性下限</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Four-city primacy</source>
        <translation>四城首位度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Gap to the expected size</source>
        <translation>与期望规模之差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Gini coefficient</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Herfindahl-Hirschman index</source>
        <translation>赫芬达尔-赫希曼指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Herfindahl-Hirschman index, normalised</source>
        <translation>标准化赫芬达尔-赫希曼指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Mean absolute difference between two cities over twice the mean: of size in “Morphological polycentricity”, of the value (per head), weighted by people if given, in “Polarization”.</source>
        <translation>两城平均绝对差与两倍均值之比：在“形态多中心”中针对规模，在“极化”中针对（人均）数值，给出人口时按人口加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Mean core over mean secondary city; in “Polarization” with people, the value per head of all cores over that of all secondary cities.</source>
        <translation>核心城市均值与次级城市均值之比；在“极化”中给出人口时，为全部核心城市的人均值与全部次级城市的人均值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Mean x of the cities, weighted by size, in the layer's CRS.</source>
        <translation>各城市 x 坐标按规模加权的均值，以图层的坐标参照系计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Mean y of the cities, weighted by size, in the layer's CRS.</source>
        <translation>各城市 y 坐标按规模加权的均值，以图层的坐标参照系计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Morphological polycentricity</source>
        <translation>形态多中心</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Number of equal cities with the same concentration.</source>
        <translation>具有同样集中程度的等规模城市的数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Polycentricity of a region of as many cities in which one has everything; a region of a few large and many small cities can lie below it.</source>
        <translation>城市数相同、由一城独占全部时的区域多中心性；少数大城市与许多小城市组成的区域可能低于它。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Primacy</source>
        <translation>首位度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Root of the mean squared distance from the centre, weighted by size.</source>
        <translation>到重心距离平方的加权均值的平方根，以规模为权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Share of size</source>
        <translation>规模份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Share of the cores</source>
        <translation>核心城市份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Share of the variance of ln size that the line explains.</source>
        <translation>该直线所解释的规模对数（ln）方差的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size at the city's rank on the rank-size line.</source>
        <translation>位序-规模线在该城市位序上的规模。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size field</source>
        <translation>规模字段</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size of the largest city over the next three together.</source>
        <translation>最大城市与其后三城规模之和的比值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size of the largest city over the second largest.</source>
        <translation>最大城市与第二大城市的规模之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size of the largest city over the size of all cities.</source>
        <translation>最大城市的规模与全部城市规模之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Size per area of all cores over that of all secondary cities.</source>
        <translation>全部核心城市的单位面积规模与全部次级城市的单位面积规模之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Standard deviation over mean of the cities, each counted once: of size in “Morphological polycentricity”, of the value (per head) in “Polarization”.</source>
        <translation>各城市的标准差与均值之比，每城计一次：在“形态多中心”中针对规模，在“极化”中针对（人均）数值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Standard distance</source>
        <translation>标准距离</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Sum of the squared shares of the cities.</source>
        <translation>各城市份额的平方和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The city's part of the size of all cities.</source>
        <translation>该城市在全部城市规模中所占的部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The cores' part of the size (or value) of all cities.</source>
        <translation>核心城市在全部城市规模（或数值）中所占的部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The field that holds the size measured.</source>
        <translation>所度量规模所在的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The field that weighs the centre.</source>
        <translation>为重心加权的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The index brought to 0 for equal cities and 1 for one city with all.</source>
        <translation>将该指数标准化：各城相等为 0，一城独占为 1。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The period in which the centre lies there.</source>
        <translation>重心位于该处的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The region whose centre it is.</source>
        <translation>该重心所属的区域。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>The value of the size field.</source>
        <translation>规模字段的值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>Two-city primacy</source>
        <translation>二城首位度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>a large city</source>
        <translation>大城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>a large city is expected</source>
        <translation>期望为大城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>a small one</source>
        <translation>小城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>a small one is</source>
        <translation>期望为小城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>above 0: larger than its rank lets expect</source>
        <translation>高于 0：规模大于其位序所期望的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>all have the same</source>
        <translation>各城相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>below 0: smaller than that</source>
        <translation>低于 0：规模小于其位序所期望的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>cities differ much</source>
        <translation>城市差异大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>cores are ahead</source>
        <translation>核心城市领先</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>cores are denser</source>
        <translation>核心城市更密</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>cores hold most</source>
        <translation>核心城市占有大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>few cities have it</source>
        <translation>规模为少数城市所有</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>few cities have most</source>
        <translation>少数城市占有大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>few cities: polycentricity can be read from 0 on</source>
        <translation>城市少：多中心性可从 0 读起</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>four cities are alike</source>
        <translation>四城相近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>it has little</source>
        <translation>占比很小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>it is spread</source>
        <translation>规模分散</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>it lies close together</source>
        <translation>规模聚集在一起</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>it lies further south</source>
        <translation>重心偏南</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>it lies further west</source>
        <translation>重心偏西</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>ln of size over expected size.</source>
        <translation>规模与期望规模之比的自然对数（ln）。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>many cities count</source>
        <translation>许多城市有分量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>many cities: only polycentricity well above it means balance</source>
        <translation>城市多：多中心性明显高于下限才意味着均衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>no city stands out</source>
        <translation>没有城市突出</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>one city has most</source>
        <translation>一城占去大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>one city outweighs the others; compare the floor, which depends on the number of cities</source>
        <translation>一城压倒其他城市；请与下限比较，下限取决于城市数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>one or few count</source>
        <translation>只有一城或少数城市有分量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>secondary cities are ahead</source>
        <translation>次级城市领先</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>secondary cities are denser</source>
        <translation>次级城市更密</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>secondary cities are far behind</source>
        <translation>次级城市远远落后</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>size is concentrated</source>
        <translation>规模集中</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>size is spread evenly</source>
        <translation>规模分布均匀</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>size is spread over the region</source>
        <translation>规模散布全区域</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>sizes are balanced</source>
        <translation>规模均衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>sizes follow the line</source>
        <translation>规模符合该直线</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the city has much of the region</source>
        <translation>该城市占区域的很大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the first city is far ahead</source>
        <translation>首位城市遥遥领先</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the first city outweighs the next three</source>
        <translation>首位城市超过其后三城之和</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the other cities hold most</source>
        <translation>其他城市占有大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the second is nearly as large</source>
        <translation>第二大城市几乎同样大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the slope says little</source>
        <translation>斜率说明不了什么</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the weight lies further east</source>
        <translation>重心偏东</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>the weight lies further north</source>
        <translation>重心偏北</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>they are alike</source>
        <translation>城市相近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/coexistence.py"/>
        <source>they are level with the cores, or below 0 ahead</source>
        <translation>与核心城市持平，低于 0 则领先</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>1 less the spread of in-flows over that of one city with all and one with none.</source>
        <translation>1 减去“流入离散程度与一城独占、另一城为零时离散程度之比”。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>1 where the link belongs to the backbone, 0 where not; an end's only link is significant to it.</source>
        <translation>属于骨干网的联系为 1，否则为 0；某一端唯一的联系对该端是显著的。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Alter-based centrality</source>
        <translation>基于他者的中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Alter-based power</source>
        <translation>基于他者的权力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Appeared</source>
        <translation>新出现</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Backbone</source>
        <translation>骨干网</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Best core-periphery fit</source>
        <translation>最佳核心-边缘拟合度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Best-fitting cores</source>
        <translation>最佳拟合核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Betweenness</source>
        <translation>介数中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Chance at the destination</source>
        <translation>终点处的偶然概率</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Chance at the origin</source>
        <translation>起点处的偶然概率</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Closeness, inward</source>
        <translation>内向接近中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Closeness, outward</source>
        <translation>外向接近中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Communities</source>
        <translation>社区数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Concentration of destinations</source>
        <translation>目的地集中度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Core dependence</source>
        <translation>核心依赖度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Core dependence of in-flow</source>
        <translation>流入的核心依赖度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Core dependence of out-flow</source>
        <translation>流出的核心依赖度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Core dependence of secondary cities</source>
        <translation>次级城市的核心依赖度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Core-periphery fit</source>
        <translation>核心-边缘拟合度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Correlation of the flows with a pattern in which every link touches a core.</source>
        <translation>流量与“每条联系都连着一个核心”的模式之间的相关系数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Criss-cross flow</source>
        <translation>交叉流</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Criss-cross flow of secondary cities</source>
        <translation>次级城市的交叉流</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Density</source>
        <translation>网络密度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dependence of origin</source>
        <translation>起点的依赖度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dependence of origin on destination less dependence of destination on origin.</source>
        <translation>起点对终点的依赖减去终点对起点的依赖。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dominance</source>
        <translation>支配度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dominance by in-flow</source>
        <translation>流入支配度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dominant</source>
        <translation>支配</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dominant: dominated by none, dominates others; intermediate: both; dominated: dominates none; isolated: neither.</source>
        <translation>支配：不受支配而支配他城；中间：兼有两者；被支配：不支配他城；孤立：两者皆无。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dominated</source>
        <translation>被支配</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Dominated by</source>
        <translation>支配城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Eigenvector centrality</source>
        <translation>特征向量中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Entropy (base 2) of the two directions: 1 where they are equal, 0 one-way.</source>
        <translation>两个方向的熵（以 2 为底）：相等为 1，单向为 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Entropy of the flows over all possible links, over its largest possible value.</source>
        <translation>流量在全部可能联系上分布的熵与其最大可能值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Entropy of the flows over existing links, over its largest possible value.</source>
        <translation>流量在现有联系上分布的熵与其最大可能值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Entropy of the out-flow over destinations, over its largest possible value.</source>
        <translation>流出在各目的地分布的熵与其最大可能值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Evenness of destinations</source>
        <translation>目的地均匀度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Evenness of existing flows</source>
        <translation>现有流量均匀度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Evenness of flows</source>
        <translation>流量均匀度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Floor of functional polycentricity</source>
        <translation>功能多中心性下限</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow between cores</source>
        <translation>核心城市之间的流</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow between secondary cities</source>
        <translation>次级城市之间的流</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow between secondary cities over all flow that is not between cores.</source>
        <translation>次级城市之间的流量与全部非核心间流量之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow between secondary cities over all flow.</source>
        <translation>次级城市之间的流量与全部流量之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow from cores to secondary cities</source>
        <translation>核心流向次级城市的流</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow from secondary cities to cores</source>
        <translation>次级城市流向核心的流</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow over the sum of all flows in the region.</source>
        <translation>流量占区域内全部流量之和的比重。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Flow within the city over all flow that starts in it.</source>
        <translation>城市内部流量与从该城市出发的全部流量之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>From period</source>
        <translation>起始时期</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Functional polycentricity</source>
        <translation>功能多中心</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Functional polycentricity times density.</source>
        <translation>功能多中心性乘以网络密度。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Harmonic closeness, inward</source>
        <translation>内向调和接近中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Harmonic closeness, outward</source>
        <translation>外向调和接近中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>How much the city receives from cities that themselves receive much.</source>
        <translation>该城市从本身接收很多的城市那里接收多少。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>How often a traveller who follows flows at random is in the city.</source>
        <translation>随机沿流行进的旅行者身处该城市的频率。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Id of the city at the top of the chain of dominant flows.</source>
        <translation>位于主导流链条顶端的城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Id of the core city with the largest flow, both ways.</source>
        <translation>双向流量最大的核心城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Id of the larger city that the city's largest out-flow goes to; empty if there is none.</source>
        <translation>该城市最大流出所指向的更大城市的 ID；没有则为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Ids of the cores that reach the largest fit.</source>
        <translation>达到最大拟合度的核心城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>In-flow less out-flow, over total flow.</source>
        <translation>流入减流出，除以总流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>In-flow over the mean in-flow of the other cities.</source>
        <translation>流入量与其他城市流入量均值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Intermediate</source>
        <translation>中间</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Inverse mean cost (1 / flow) of the strongest ways from the cities that reach it.</source>
        <translation>从可达该城市的各城市经最强路径到达它的平均成本（1 / 流量）的倒数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Inverse mean cost (1 / flow) of the strongest ways to the cities that it reaches.</source>
        <translation>该城市经最强路径到达其可达各城市的平均成本（1 / 流量）的倒数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Isolated</source>
        <translation>孤立</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Lasting</source>
        <translation>持续</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Lasting: there in both periods; appeared: in the second only; vanished: in the first only.</source>
        <translation>持续：两个时期都有；新出现：只在第二个时期；消失：只在第一个时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Lateral share</source>
        <translation>横向联系份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Link symmetry</source>
        <translation>联系对称性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Links</source>
        <translation>联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Links over possible links.</source>
        <translation>联系数与可能联系数之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Main core</source>
        <translation>主要核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Mean over the other cities of their dependence on the city less its dependence on them.</source>
        <translation>其他城市对该城市的依赖减去该城市对它们的依赖，对其他城市取均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Modularity</source>
        <translation>模块度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Net power</source>
        <translation>净权力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Nodal region</source>
        <translation>节点区域</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Node symmetry</source>
        <translation>节点对称性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Number of cities that are measured.</source>
        <translation>参与度量的城市数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Number of communities of flow.</source>
        <translation>社区</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Number of directed links with a flow.</source>
        <translation>有流量的有向联系数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Number of dominant flows between the city and the top of its nodal region.</source>
        <translation>该城市与其节点区域顶端之间的主导流数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Number of the group of cities that exchange more flow than expected; 1 has most cities. Empty for a city without flow.</source>
        <translation>彼此流量多于期望的城市组的编号；1 的城市最多。无流量的城市为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Other links</source>
        <translation>其他联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>PageRank</source>
        <translation>PageRank</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Power of destination over origin</source>
        <translation>终点对起点的权力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Probability that a share of the destination's in-flow as large comes about by chance; 1 where the destination has one link.</source>
        <translation>终点流入中如此大的份额由偶然产生的概率；终点只有一条联系时为 1。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Probability that a share of the origin's out-flow as large comes about by chance; 1 where the origin has one link.</source>
        <translation>起点流出中如此大的份额由偶然产生的概率；起点只有一条联系时为 1。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Rank-size slope</source>
        <translation>位序-规模斜率</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Reciprocity</source>
        <translation>互惠性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Relative strength</source>
        <translation>相对强度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Role assortativity</source>
        <translation>角色同配性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Role modularity</source>
        <translation>角色模块度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Self-containment</source>
        <translation>自容度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of main core</source>
        <translation>主要核心城市份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow from core to core.</source>
        <translation>从核心城市到核心城市的流量份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow from core to secondary cities.</source>
        <translation>从核心城市到次级城市的流量份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow from secondary to core cities.</source>
        <translation>从次级城市到核心城市的流量份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow from secondary to secondary city.</source>
        <translation>从次级城市到次级城市的流量份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow that is matched by flow in the other direction.</source>
        <translation>被反方向流量抵应的流量份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow within communities less the share expected from the cities' strengths.</source>
        <translation>社区内部的流量份额减去由城市强度得出的期望份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the flow within roles less the share expected from the cities' strengths.</source>
        <translation>角色内部的流量份额减去由城市强度得出的期望份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the in-flow that comes from core cities other than itself.</source>
        <translation>来自（自身以外的）核心城市的流入份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the origin's out-flow that takes this link.</source>
        <translation>起点流出中经此联系的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the out-flow that goes to core cities other than itself.</source>
        <translation>流向（自身以外的）核心城市的流出份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the secondary cities' out-flow that goes to cores.</source>
        <translation>次级城市流出中流向核心城市的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the strongest ways between other cities that pass through the city.</source>
        <translation>其他城市之间的最强路径中经过该城市的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the total flow that links the city with core cities other than itself.</source>
        <translation>该城市与（自身以外的）核心城市之间的流量占其总流量的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the total flow that links the city with secondary cities.</source>
        <translation>该城市与次级城市之间的流量占其总流量的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Share of the total flow with the main core.</source>
        <translation>与主要核心城市的流量占总流量的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Significant</source>
        <translation>显著</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Slope of ln size on ln rank: of in-flow in “Connectivity measures”, of the size field in “Morphological polycentricity”.</source>
        <translation>规模对数（ln）对位序对数（ln）的斜率：在“连通性度量”中针对流入，在“形态多中心”中针对规模字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Special functional polycentricity</source>
        <translation>特殊功能多中心性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Steps to dominant city</source>
        <translation>到支配城市的步数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Sum of all flows between the cities.</source>
        <translation>城市之间全部流量之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Sum of the inverse costs (1 / flow) of the strongest ways from all other cities.</source>
        <translation>从所有其他城市出发的最强路径成本（1 / 流量）倒数之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Sum of the inverse costs (1 / flow) of the strongest ways to all other cities.</source>
        <translation>到所有其他城市的最强路径成本（1 / 流量）倒数之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Sum of the squared shares of destinations in the out-flow.</source>
        <translation>各目的地在流出中份额的平方和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Sum over partners of the flow with them, both ways, over their total flow.</source>
        <translation>与各伙伴城市的双向流量除以其总流量，对伙伴求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Sum over partners of the flow with them, both ways, times their total flow.</source>
        <translation>与各伙伴城市的双向流量乘以其总流量，对伙伴求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>The first of the two periods compared.</source>
        <translation>所比较的两个时期中的第一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>The largest fit that any set of cores reaches.</source>
        <translation>任意一组核心城市所能达到的最大拟合度。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>The second of the two periods compared.</source>
        <translation>所比较的两个时期中的第二个。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>The value of a region of as many cities in which one has all in-flow; a region of a few cities with much and many with little can lie below it.</source>
        <translation>城市数相同、由一城占有全部流入时的区域取值；少数城市很多而许多城市很少的区域可能低于它。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>To period</source>
        <translation>结束时期</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Total flow</source>
        <translation>总流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Total flow over the mean total flow of the other cities.</source>
        <translation>总流量与其他城市总流量均值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Vanished</source>
        <translation>消失</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>Whether flows join cities of one role (1) or of different roles (-1).</source>
        <translation>流连接的是同一角色（1）还是不同角色（-1）的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>a gateway for others</source>
        <translation>其他城市的门户</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>a minor one</source>
        <translation>次要联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>a region of few cities</source>
        <translation>城市很少的区域</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>a region of few, where measures vary much</source>
        <translation>城市很少的区域，度量波动大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>a region of many cities</source>
        <translation>城市众多的区域</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>a region of many cities: compare only above it</source>
        <translation>城市众多的区域：只比较高于它的部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>an important link of the region</source>
        <translation>区域的重要联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>attracts less</source>
        <translation>吸引力较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>attracts more than the average other city</source>
        <translation>吸引力强于其他城市的平均</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>balanced and well linked</source>
        <translation>均衡且联系紧密</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>both directions alike</source>
        <translation>两个方向相近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>chance explains it</source>
        <translation>偶然即可解释</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>communities keep to themselves</source>
        <translation>社区自成一体</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>cores are little linked</source>
        <translation>核心城市之间联系很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>cores deal with each other</source>
        <translation>核心城市相互往来</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>cores deal with secondary cities</source>
        <translation>核心城市与次级城市往来</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>cores feed it</source>
        <translation>由核心城市供给</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>cores feed secondary cities</source>
        <translation>核心城市供给次级城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>each role keeps to itself</source>
        <translation>各角色自成一体</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>exchange goes both ways</source>
        <translation>交流是双向的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>existing links carry alike</source>
        <translation>现有联系承载相近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>far down the hierarchy</source>
        <translation>处于层级底部</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>fed by important cities</source>
        <translation>由重要城市供给</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>fed by minor ones</source>
        <translation>由次级城市供给</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>few are</source>
        <translation>机构很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>few are linked</source>
        <translation>少数城市相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>few flows lead there</source>
        <translation>很少有流通向此处</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>few links carry them</source>
        <translation>少数联系承载流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>few of them carry most</source>
        <translation>其中少数承载大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>flat: the cities are balanced</source>
        <translation>平缓：城市均衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>flows are spread over all links</source>
        <translation>流量遍布全部联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>flows lead there</source>
        <translation>流汇聚于此</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>flows pay no heed to them</source>
        <translation>流量不受社区影响</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>flows run in many directions</source>
        <translation>流的方向多样</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>flows run to and from cores</source>
        <translation>流进出核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>in-flows are balanced</source>
        <translation>流入均衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it depends on others</source>
        <translation>它依赖其他城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it goes to few cities</source>
        <translation>流向少数城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it hangs together</source>
        <translation>网络连成一体</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it has few ties with its peers</source>
        <translation>与同级城市联系少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it has other choices</source>
        <translation>起点有其他选择</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it has strong ties with its peers</source>
        <translation>与同级城市联系强</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it has ties of its own</source>
        <translation>该城市有自己的联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it is fed from elsewhere</source>
        <translation>由其他地方供给</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it is one-way</source>
        <translation>交流是单向的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it only sends</source>
        <translation>该城市只发出</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it sends mostly elsewhere</source>
        <translation>主要流向其他地方</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it sends mostly to cores</source>
        <translation>主要流向核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>it stands out at its ends</source>
        <translation>在其端点处突出</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>its partners depend on it</source>
        <translation>伙伴依赖它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>its partners have other choices</source>
        <translation>伙伴有其他选择</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>less linked</source>
        <translation>联系较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>like deals with like</source>
        <translation>同类城市相互往来</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>linked with weakly linked ones</source>
        <translation>与联系薄弱的城市相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>linked with well-linked cities</source>
        <translation>与联系广泛的城市相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>little does</source>
        <translation>阈值之内质量少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>many pairs are linked</source>
        <translation>许多城市对相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>more linked than the average other city</source>
        <translation>联系强于其他城市的平均</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>most cities are linked</source>
        <translation>多数城市相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>most leave the city</source>
        <translation>多数出行离开城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>most trips stay inside</source>
        <translation>多数出行留在城内</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>much flows between the cities</source>
        <translation>城市之间流量大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>near its top</source>
        <translation>接近顶端</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>no core dominates them</source>
        <translation>没有核心城市主导其联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>no set of cities stands out</source>
        <translation>没有突出的一组城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>nobody passes</source>
        <translation>无路径经过</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>one city attracts them; compare the floor, which depends on the number of cities</source>
        <translation>一城吸引流入；请与下限比较，下限取决于城市数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>one core dominates its ties</source>
        <translation>其联系由一个核心城市主导</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>one-sided or hardly linked</source>
        <translation>偏于一方或几无联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>one-way</source>
        <translation>单向</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>others depend on it</source>
        <translation>其他城市依赖它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>out-flow goes to few cities</source>
        <translation>流出集中于少数城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>out-flow is spread evenly</source>
        <translation>流出分布均匀</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>reaches few, or weakly</source>
        <translation>只到达少数城市，或到达较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>reaches many strongly</source>
        <translation>强力到达许多城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>reaches others strongly</source>
        <translation>强力到达其他城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>reaches them weakly</source>
        <translation>到达较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>secondary cities are tied to cores</source>
        <translation>次级城市与核心城市紧密相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>secondary cities deal with each other</source>
        <translation>次级城市相互往来</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>secondary cities depend on cores</source>
        <translation>次级城市依赖核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>secondary cities feed cores</source>
        <translation>次级城市供给核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>some set of cities dominates all links</source>
        <translation>某一组城市主导全部联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>steep: few cities have most</source>
        <translation>陡峭：少数城市占有大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>strongly reached by many</source>
        <translation>许多城市能强力到达</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>strongly reached by others</source>
        <translation>其他城市能强力到达</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the city depends on cores</source>
        <translation>该城市依赖核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the city only receives</source>
        <translation>该城市只接收</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the cores named hold the network together</source>
        <translation>所指定的核心城市维系着网络</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the destination has the power</source>
        <translation>终点掌握权力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the destination receives more here than chance explains</source>
        <translation>终点由此接收的流量多于偶然所能解释的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the link is nothing special to the destination</source>
        <translation>该联系对终点并无特别之处</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the link is nothing special to the origin</source>
        <translation>该联系对起点并无特别之处</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the network falls into many groups</source>
        <translation>网络分裂为许多群组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the origin depends on the destination</source>
        <translation>起点依赖终点</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the origin has it</source>
        <translation>起点掌握权力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>the origin sends more here than chance explains</source>
        <translation>起点流向此处的流量多于偶然所能解释的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>they deal with cores</source>
        <translation>次级城市与核心城市往来</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>they do not</source>
        <translation>并非如此</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>they have ties of their own</source>
        <translation>次级城市有自己的联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>they meet through cores</source>
        <translation>次级城市经由核心城市相联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>weakly reached</source>
        <translation>到达较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/connectivity.py"/>
        <source>weakly reached, or by few</source>
        <translation>到达较弱，或只有少数城市能到达</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Chi-squared of the table of cities and sectors over the number of jobs; compare it only between tables with the same sectors.</source>
        <translation>城市与部门列联表的卡方值除以就业数；只宜在部门相同的表之间比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>City id</source>
        <translation>城市 ID</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Cooperation gap</source>
        <translation>合作差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Core or secondary city, as the analyst set it.</source>
        <translation>核心城市或次级城市，由分析者设定。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Cosine of the two cities' shares of sectors.</source>
        <translation>两城市部门份额的余弦。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Dissimilarity</source>
        <translation>差异度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Dissimilarity from cores</source>
        <translation>与核心城市的差异度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Dissimilarity of cores and secondary cities</source>
        <translation>核心与次级城市的差异度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Dissimilarity weighted by flow</source>
        <translation>流量加权的差异度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Entropy of the city's shares over that of even shares in all sectors given.</source>
        <translation>城市份额的熵与所给各部门均等份额的熵之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Gross connectivity</source>
        <translation>总连通度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Gross connectivity over that of the best linked city of the region and period.</source>
        <translation>总连通度与同一区域和时期中联系最强城市的总连通度之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Hachman index</source>
        <translation>哈克曼指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Half the sum over cities of the absolute difference between shares of the sector's jobs and of all jobs; the same for every city of the region.</source>
        <translation>部门就业份额与全部就业份额的绝对差对各城市求和的一半；区域内各城市相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Jobs</source>
        <translation>就业</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Localisation of the sector</source>
        <translation>部门的地方化程度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Location quotient</source>
        <translation>区位商</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Location quotient less one, over location quotient plus one.</source>
        <translation>区位商减一，除以区位商加一。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Location quotient of the main sector</source>
        <translation>主要部门的区位商</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Main sector</source>
        <translation>主要部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Mean dissimilarity</source>
        <translation>平均差异度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Mean dissimilarity of all pairs of cities.</source>
        <translation>全部城市对的差异度均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Mean dissimilarity of all pairs, each weighted by its flow both ways.</source>
        <translation>全部城市对的差异度均值，以双向流量加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Mean dissimilarity of cores and secondary cities</source>
        <translation>核心与次级城市的平均差异度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Mean dissimilarity of the pairs of a core and a secondary city.</source>
        <translation>各“核心-次级城市”对的差异度均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Mean over the (other) cores of the sum of absolute differences of shares.</source>
        <translation>与（其他）各核心城市份额绝对差之和的均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Number of organisations that are in the city.</source>
        <translation>在该城市设点的机构数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Number of organisations that make the link.</source>
        <translation>形成该联系的机构数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>One over the sum of location quotients, each weighted by the sector's share in the city.</source>
        <translation>1 除以区位商之和，各区位商以部门在该城市中的份额加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Organisations of the link</source>
        <translation>联系的机构数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Overlap</source>
        <translation>重叠度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Rank by dissimilarity less rank by flow both ways, over the number of pairs less one.</source>
        <translation>按差异度的位次减按双向流量的位次，除以城市对数减一。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Sector</source>
        <translation>部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Share of inertia</source>
        <translation>惯量份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Share of the best linked city</source>
        <translation>相对最强城市的份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Share of the city's jobs</source>
        <translation>占城市就业的份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Share of the main sector in the city over its share in the region.</source>
        <translation>主要部门在该城市的份额与其在区域的份额之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Specialisation</source>
        <translation>专业化</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Structural similarity</source>
        <translation>结构相似度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Sum of the city's links through organisations; out and in, where they are directed.</source>
        <translation>城市经由机构的联系之和；有方向时为流出与流入之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Sum over sectors of the absolute difference between the city's share and the region's (or the rest of the region's).</source>
        <translation>城市份额与区域（或区域其余部分）份额的绝对差，对各部门求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Sum over sectors of the absolute difference between the shares of all cores together and of all secondary cities together.</source>
        <translation>全部核心城市合计份额与全部次级城市合计份额的绝对差，对各部门求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Sum over sectors of the absolute difference between the two cities' shares.</source>
        <translation>两城市份额的绝对差，对各部门求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Sum over sectors of the smaller of the two cities' shares.</source>
        <translation>两城市份额中的较小者，对各部门求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Symmetric location quotient</source>
        <translation>对称区位商</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The city's id, as text.</source>
        <translation>城市的 ID，文本形式。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The city's name; its id where no name is given.</source>
        <translation>城市名称；未给出名称时为其 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The city's part of the region's total inertia.</source>
        <translation>该城市在区域总惯量中所占的部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The field that holds the sector's jobs.</source>
        <translation>存放该部门就业的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The period that the row describes.</source>
        <translation>该行所描述的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The region within which the city is measured.</source>
        <translation>度量该城市所在的区域。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The sector of the highest location quotient; the first of those that tie.</source>
        <translation>区位商最高的部门；并列时取第一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The sector's jobs (or output, firms) in the city.</source>
        <translation>该部门在城市中的就业（或产出、企业）。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The sector's jobs over all jobs of the city.</source>
        <translation>该部门就业与城市全部就业之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>The sector's share in the city over its share in the region.</source>
        <translation>部门在该城市的份额与其在区域的份额之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>Total inertia</source>
        <translation>总惯量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>a large sector</source>
        <translation>大部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>a small sector</source>
        <translation>小部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>above the plain mean: flows join complementary cities</source>
        <translation>高于普通均值：流连接互补的城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>below the plain mean: flows join cities that do the same</source>
        <translation>低于普通均值：流连接活动相同的城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>cities complement each other</source>
        <translation>城市互补</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>cities divide labour among them</source>
        <translation>城市之间有分工</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>cores and secondary cities do different things</source>
        <translation>核心城市与次级城市从事不同的活动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>each core does other things than each secondary city</source>
        <translation>每个核心城市与每个次级城市从事不同的活动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>hardly linked beside it</source>
        <translation>与其相比几无联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>it does the same as they do</source>
        <translation>与核心城市从事相同的活动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>it has less</source>
        <translation>比重较低</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>it is spread as all jobs are</source>
        <translation>与全部就业的分布一致</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>it rests on few</source>
        <translation>联系只依托少数机构</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>it stands out in none</source>
        <translation>没有突出的部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>its sectors are the region's</source>
        <translation>其部门结构与区域相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>jobs are spread over all sectors</source>
        <translation>就业遍布各部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>many organisations are there</source>
        <translation>机构众多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>nearly as linked as the best linked city</source>
        <translation>联系接近最强城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>organisations link the city strongly</source>
        <translation>机构使该城市联系紧密</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city does other things than the region</source>
        <translation>城市与区域从事不同的活动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city does what cores don't do</source>
        <translation>城市从事核心城市不做的活动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city has more of the sector than the region</source>
        <translation>该部门在城市中的比重高于区域</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city is like the average</source>
        <translation>该城市近于平均</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city lives on the sector</source>
        <translation>城市以该部门为生</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city stands out in its main sector</source>
        <translation>城市的主要部门突出</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the city's sectors are the region's</source>
        <translation>城市的部门结构与区域相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the division of labour rests on this city</source>
        <translation>分工依托该城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the link rests on many organisations</source>
        <translation>联系依托众多机构</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the sector hardly matters there</source>
        <translation>该部门在此几乎不重要</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the sector lies in few cities</source>
        <translation>该部门集中于少数城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the two complement each other</source>
        <translation>两城互补</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>the two complement each other but are hardly linked</source>
        <translation>两城互补但几无联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they are alike and strongly linked</source>
        <translation>两城相似且联系强</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they are clones of each other</source>
        <translation>城市彼此雷同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they are in one sector</source>
        <translation>就业集中于一个部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they differ from the region's</source>
        <translation>与区域不同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they do the same</source>
        <translation>两城从事相同的活动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they hardly link it</source>
        <translation>机构几乎未使其相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/cooperation.py"/>
        <source>they have no sector in common</source>
        <translation>没有共同的部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/entry.py"/>
        <source>Coexistence</source>
        <translation>共存</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/entry.py"/>
        <source>Connectivity</source>
        <translation>连通性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/entry.py"/>
        <source>Cooperation</source>
        <translation>合作</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/entry.py"/>
        <source>Governance</source>
        <translation>治理</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/entry.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/entry.py"/>
        <source>Unevenness</source>
        <translation>不均衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Able and willing?</source>
        <translation>有能力且有意愿？</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Able, willing, both or neither; 0.5 and more counts as able, and as willing.</source>
        <translation>有能力、有意愿、两者兼有或皆无；达到 0.5 即算有能力、有意愿。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Actor</source>
        <translation>行动者</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Actors</source>
        <translation>行动者</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Agreement on goals</source>
        <translation>目标一致性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Agreement on the order of goals</source>
        <translation>目标排序一致性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Alignment with the plan</source>
        <translation>与规划的一致性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Bonacich's power of the city's actors, summed, on the ties both ways; a tie with the powerful counts for more.</source>
        <translation>城市各行动者在双向联系上的 Bonacich 权力之和；与有权力者的联系分量更重。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Capacity deficit</source>
        <translation>能力缺口</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Capacity less willingness</source>
        <translation>能力减意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Capacity less willingness, both from 0 to 1.</source>
        <translation>能力减意愿，二者取值均为 0 到 1。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Centralization of ties</source>
        <translation>联系集中化程度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Cosine of the weights that the two give to goals.</source>
        <translation>两者赋予各目标权重的余弦。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Divergence of all goals</source>
        <translation>全部目标的分歧</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Divergence of cores and secondary cities</source>
        <translation>核心与次级城市的分歧</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Divergence of goals</source>
        <translation>目标分歧</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Freeman's degree centralization of the actors that have ties, by whether two have one at all.</source>
        <translation>有联系的行动者的 Freeman 度中心势，只看两者之间是否有联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Gap of place</source>
        <translation>场所差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Gap of power</source>
        <translation>权力差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Gap of rank</source>
        <translation>等级差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Horizontal gap of implementation</source>
        <translation>实施横向差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Horizontal gap of priority</source>
        <translation>优先级横向差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>How far the city's capacity falls short of the mean of the cores, in parts of that mean.</source>
        <translation>城市能力低于核心城市均值的程度，以该均值的比例计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>How far the city's willingness falls short of the mean of the cores, in parts of that mean.</source>
        <translation>城市意愿低于核心城市均值的程度，以该均值的比例计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Initiative</source>
        <translation>主动性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Initiative of cores</source>
        <translation>核心城市的主动性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Jensen-Shannon divergence of the goals of all actors, each of equal weight; at most the base-2 logarithm of their number.</source>
        <translation>全部行动者目标的 Jensen-Shannon 散度，各行动者等权；至多为其数目以 2 为底的对数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Jensen-Shannon divergence of the goals of the city's actors, on average, from those of the actors of tier 0, where the vision is made.</source>
        <translation>城市各行动者的目标与制定愿景的 0 层行动者目标之间的平均 Jensen-Shannon 散度。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Jensen-Shannon divergence of the weights that the two give to goals, in bits.</source>
        <translation>两者赋予各目标权重的 Jensen-Shannon 散度，以比特计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Kendall's W of all actors' rankings of the goals, corrected for ties.</source>
        <translation>全部行动者目标排序的 Kendall W，已作并列校正。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Kendall's tau-b of the cities' rank and their initiative.</source>
        <translation>各城市等级与其主动性的 Kendall tau-b。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Kendall's tau-b of the plan's ambitions and the city's scores, goal by goal.</source>
        <translation>规划目标水平与城市得分逐目标的 Kendall tau-b。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Kendall's tau-b of the weights that the two give to goals.</source>
        <translation>两者赋予各目标权重的 Kendall tau-b。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Main mismatch</source>
        <translation>主要错配</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Mean Jensen-Shannon divergence of the goals of a core and a secondary city, weighted by the flow between the two where links are given.</source>
        <translation>核心城市与次级城市目标的平均 Jensen-Shannon 散度；给出联系时按两者之间的流量加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Mean Jensen-Shannon divergence of the goals of the city's actors from those of the actors of each (other) core, weighted by the flow between the two cities where links are given.</source>
        <translation>城市行动者的目标与（其他）各核心城市行动者目标之间的平均 Jensen-Shannon 散度；给出联系时按两城之间的流量加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Mean rank of cores less mean rank of secondary cities, over the range of ranks; a city has the highest rank of its actors.</source>
        <translation>核心城市平均等级减次级城市平均等级，除以等级的极差；城市取其行动者的最高等级。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Mean vertical gap of secondary cities less that of cores.</source>
        <translation>次级城市纵向差距均值减核心城市纵向差距均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Number of actors that count in the region, those above its cities included.</source>
        <translation>区域内计入的行动者数目，包括城市之上的行动者。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>One less the power of the city's actors over the largest of a city in the region.</source>
        <translation>1 减去城市行动者权力与区域内各城市最大权力之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>One less the root of capacity times willingness: neither makes up for the other.</source>
        <translation>1 减去能力与意愿之积的平方根：二者不能相互弥补。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Other actor</source>
        <translation>另一行动者</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Place, priority or actor: the largest of the gap of place, the vertical gap of priority and the gap of power, where at least two are known; the three are of different scales.</source>
        <translation>场所、优先级或行动者：场所差距、优先级纵向差距与权力差距中最大者，至少须已知其二；三者尺度不同。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Power of actors</source>
        <translation>行动者权力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Rank and initiative</source>
        <translation>等级与主动性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Similarity of goals</source>
        <translation>目标相似度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>The actor that it is compared with.</source>
        <translation>与之比较的行动者。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>The actor whose id is the smaller one.</source>
        <translation>两者中 ID 较小的行动者。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>The region of the two; empty where both are above it.</source>
        <translation>两者所在的区域；两者均在区域之上时为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Ties from cores to secondary cities less ties from secondary cities to cores, over both.</source>
        <translation>从核心城市到次级城市的联系减去从次级城市到核心城市的联系，除以两者之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Ties from the city's actors to those of other cities less ties from them, over both.</source>
        <translation>该城市行动者发往其他城市的联系减去来自它们的联系，除以两者之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Vertical gap of implementation</source>
        <translation>实施纵向差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Vertical gap of priority</source>
        <translation>优先级纵向差距</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Vertical where the two are of different tiers.</source>
        <translation>两者层级不同时为纵向。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>What the city falls short of the plan's ambitions, over these ambitions, each goal by its weight; more than the plan wants in one goal does not make up for another.</source>
        <translation>城市未达到规划目标水平的部分与该目标水平之比，各目标按权重计；某一目标超出规划不能弥补另一目标。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>Willingness deficit</source>
        <translation>意愿缺口</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>all goes through one actor</source>
        <translation>一切经由一个行动者</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>all have as many ties</source>
        <translation>各行动者联系数相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>all rank the goals alike</source>
        <translation>各方目标排序一致</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>cores act on secondary cities</source>
        <translation>核心城市作用于次级城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>cores and secondary cities want different things</source>
        <translation>核心城市与次级城市所求不同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>cores fall short, secondary cities don't</source>
        <translation>核心城市未达规划，次级城市已达</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>cores rank above secondary cities</source>
        <translation>核心城市等级高于次级城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it does most where the plan wants least</source>
        <translation>规划要求最少之处城市做得最多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it is able and willing</source>
        <translation>城市有能力且有意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it is as able as they are</source>
        <translation>与核心城市同样有能力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it is as willing as they are</source>
        <translation>与核心城市同样有意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it is carried out</source>
        <translation>规划已落实</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it is more willing than able</source>
        <translation>城市的意愿强于能力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>it wants the same</source>
        <translation>所求相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>many actors are scored</source>
        <translation>受评分的行动者众多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>others act on it</source>
        <translation>他者作用于该城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>scored by the analyst</source>
        <translation>由分析者评分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>secondary cities act on cores</source>
        <translation>次级城市作用于核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>secondary cities fall short of the plan, cores don't</source>
        <translation>次级城市未达规划，核心城市已达</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>secondary cities rank above cores</source>
        <translation>次级城市等级高于核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the actors want different things</source>
        <translation>行动者所求各异</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city acts on others</source>
        <translation>该城市作用于他者</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city does most where the plan wants most</source>
        <translation>规划要求最多之处城市做得最多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city is far less able to act than the cores</source>
        <translation>城市的行动能力远低于核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city is far less willing to act than the cores</source>
        <translation>城市的行动意愿远低于核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city is more able than willing</source>
        <translation>城市的能力强于意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city lacks the capacity or the will to act</source>
        <translation>城市缺乏行动的能力或意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city wants something else than the cores do</source>
        <translation>城市所求与核心城市不同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city wants something else than the vision does</source>
        <translation>城市所求与愿景不同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city's actors have little power beside the most powerful</source>
        <translation>与最有权力者相比，城市行动者权力很小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the city's actors have many ties, with those who have many</source>
        <translation>城市行动者联系多，且与联系多者相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the plan is not carried out here</source>
        <translation>规划在此未得到落实</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the two rank goals alike</source>
        <translation>两者目标排序一致</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the two want different things</source>
        <translation>两者所求不同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>the two want the same</source>
        <translation>两者所求相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>there is no common ranking</source>
        <translation>没有共同的排序</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>they all want the same</source>
        <translation>各方所求相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>they are among the most powerful</source>
        <translation>属于最有权力之列</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>they have few</source>
        <translation>联系很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>they have no goal in common</source>
        <translation>没有共同的目标</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>they rank them in opposite order</source>
        <translation>两者目标排序相反</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>they want the same</source>
        <translation>两者所求相同</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>those who rank high act first</source>
        <translation>等级高者先行动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>those who rank low do</source>
        <translation>等级低者先行动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/governance.py"/>
        <source>{source} (scored by the analyst)</source>
        <translation>{source}（由分析者评分）</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>A term of the model: a constant, ln of a mass, the cost, or the effect of one city; in the doubly constrained model the first destination is the reference and not listed.</source>
        <translation>模型的一项：常数、质量的对数（ln）、成本或某一城市的效应；双约束模型中第一个目的地为参照，不列出。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Cities reached</source>
        <translation>可达城市数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Common part</source>
        <translation>共同部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Cost from origin to destination, in the unit of the costs; km where none are given.</source>
        <translation>从起点到终点的成本，单位同成本；未给出成本时为 km。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Cost of reaching the nearest (other) core, in the unit of the costs.</source>
        <translation>到达最近（其他）核心城市的成本，单位同成本。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Cost to nearest core</source>
        <translation>到最近核心城市的成本</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Destination id</source>
        <translation>终点 ID</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Destinations</source>
        <translation>目的地数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Detour</source>
        <translation>绕行系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Deviance</source>
        <translation>偏差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Deviance explained</source>
        <translation>已解释偏差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Distance between the two cities on the ellipsoid.</source>
        <translation>两城市之间的椭球面距离。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Distance on the ellipsoid.</source>
        <translation>椭球面上的距离。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Estimate</source>
        <translation>估计值</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Estimate over its error</source>
        <translation>估计值与误差之比</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Estimate over standard error; with few cities no proof of anything.</source>
        <translation>估计值除以标准误；城市少时不能证明什么。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow (modelled)</source>
        <translation>流量（模型）</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow from destination to origin; 0 if there is none.</source>
        <translation>从终点到起点的流量；没有则为 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow from origin to destination, repeated rows summed.</source>
        <translation>从起点到终点的流量，重复的行已求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow from the city to itself; no link.</source>
        <translation>城市到自身的流量；不算联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow over the sum of all flows of the period.</source>
        <translation>流量占该时期全部流量之和的比重。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow that the model expects from masses and cost; it is modelled, not observed.</source>
        <translation>模型由质量与成本得出的期望流量；是模拟值，不是观测值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow that was observed; 0 where the table has none.</source>
        <translation>观测到的流量；表中没有则为 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flow within the city</source>
        <translation>城市内部流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Flows that leave and reach the city, together.</source>
        <translation>离开和到达该城市的流量合计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Id of the (other) core city that costs least to reach.</source>
        <translation>到达成本最低的（其他）核心城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Id of the city where the way ends.</source>
        <translation>路径终点城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Id of the city where the way starts.</source>
        <translation>路径起点城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>In-flow</source>
        <translation>流入</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>In-flow less out-flow.</source>
        <translation>流入减流出。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Its coefficient; that of cost is negative where flow falls with cost.</source>
        <translation>该项的系数；流量随成本递减时，成本的系数为负。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Least cost on the network, in minutes or km; NULL where there is no way.</source>
        <translation>网络上的最低成本，以分钟或 km 计；无路径则为 NULL。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Length of the shortest way on the network over the straight distance.</source>
        <translation>网络上最短路径长度与直线距离之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Mass of all other cities, each weighed down by the cost of reaching it.</source>
        <translation>所有其他城市的质量，各按到达成本折减后求和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Mass of the other cities within the threshold cost.</source>
        <translation>阈值成本之内其他城市的质量。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Mass within reach</source>
        <translation>可达范围内的质量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Mean detour</source>
        <translation>平均绕行系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Mean detour of the ways from this city to those it reaches.</source>
        <translation>从该城市到其可达各城市路径的绕行系数均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Modelled flow</source>
        <translation>模型流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Modelled flow from destination to origin; 0 if the model has none.</source>
        <translation>从终点到起点的模型流量；模型中没有则为 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Modelled flow over the sum of all modelled flows of the period.</source>
        <translation>模型流量占该时期全部模型流量之和的比重。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Modelled reverse flow</source>
        <translation>模型反向流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Nearest core</source>
        <translation>最近核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Net flow</source>
        <translation>净流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Number of cities that send to the city.</source>
        <translation>流向该城市的城市数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Number of cities that the city sends to.</source>
        <translation>该城市流向的城市数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Number of other cities with a way on the network from this city.</source>
        <translation>从该城市经网络可达的其他城市数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Observed flow</source>
        <translation>观测流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Observed less modelled flow.</source>
        <translation>观测流量减模型流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Observed over modelled</source>
        <translation>观测与模型之比</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Observed over modelled flow.</source>
        <translation>观测流量与模型流量之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Ordered pairs of cities, those without observed flow included.</source>
        <translation>有序城市对的数目，包括没有观测流量的。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Origin id</source>
        <translation>起点 ID</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Origins</source>
        <translation>来源地数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Out-flow</source>
        <translation>流出</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Pairs</source>
        <translation>城市对</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Part of the deviance from the mean flow that the model takes away.</source>
        <translation>模型所消除的、相对于平均流量的偏差份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Pearson residual</source>
        <translation>Pearson 残差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Poisson deviance of the observed flows from the modelled ones.</source>
        <translation>观测流量相对于模型流量的 Poisson 偏差。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Potential in percent of the mean of the region's cities.</source>
        <translation>潜力相当于区域各城市均值的百分数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Potential of cores</source>
        <translation>核心城市潜力</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Potential that (other) core cities alone make.</source>
        <translation>仅由（其他）核心城市形成的潜力。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Potential, mean = 100</source>
        <translation>潜力（均值 = 100）</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Residual over the square root of the modelled flow.</source>
        <translation>残差除以模型流量的平方根。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Reverse flow</source>
        <translation>反向流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Root of the mean squared residual over the mean observed flow.</source>
        <translation>残差平方均值的平方根与观测流量均值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Share of all flow</source>
        <translation>占全部流量的份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Share of all flow that observation and model have on the same pairs.</source>
        <translation>观测与模型在相同城市对上共有的流量份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Share of all modelled flow</source>
        <translation>占全部模型流量的份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Squared correlation of observed and modelled flow.</source>
        <translation>观测流量与模型流量相关系数的平方。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Standard error that is robust to unequal variance (HC1); empty where the value was set.</source>
        <translation>对异方差稳健的标准误（HC1）；取值为给定时为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Standardised RMSE</source>
        <translation>标准化均方根误差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Straight distance</source>
        <translation>直线距离</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Sum of the flows that leave the city.</source>
        <translation>离开该城市的流量之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Sum of the flows that reach the city.</source>
        <translation>到达该城市的流量之和。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>Term</source>
        <translation>项</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The period for which it was calibrated.</source>
        <translation>模型校准所针对的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The period for which the modelled flow is expected.</source>
        <translation>模型流量所期望的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The period for which they were estimated.</source>
        <translation>估算流量所针对的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The region for which the flows were estimated.</source>
        <translation>估算流量所针对的区域。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The region for which the model was calibrated.</source>
        <translation>模型校准所针对的区域。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The region of both cities; NULL where they have none.</source>
        <translation>两城市所在的区域；没有则为 NULL。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>The same as estimated_flow, under the name that later algorithms look for; it is modelled, not observed.</source>
        <translation>与 estimated_flow 相同，采用后续算法查找的名称；是模拟值，不是观测值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>a core is near</source>
        <translation>附近有核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>a strong link</source>
        <translation>强联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>a stronger relation than size and cost explain</source>
        <translation>关系强于规模与成本所能解释的</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>a weak link</source>
        <translation>弱联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>a weak link, or none</source>
        <translation>联系弱，或没有联系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>a weaker one</source>
        <translation>关系较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>an estimate large for its error</source>
        <translation>相对误差而言估计值大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>better placed than the mean city</source>
        <translation>区位优于平均城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>close by</source>
        <translation>相距近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>cores are far away</source>
        <translation>核心城市很远</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>cores are large and within easy reach</source>
        <translation>核心城市大且易于到达</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>far apart</source>
        <translation>相距远</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>few reach it</source>
        <translation>少数城市到达它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it carries little</source>
        <translation>承载很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it comes close to them</source>
        <translation>模型接近观测流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it does not</source>
        <translation>排序不佳</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it falls with it, where below 0</source>
        <translation>低于 0 时流量随该项下降</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it is likely to be weak</source>
        <translation>反向联系可能弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it is weak</source>
        <translation>反向联系弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it is weakly linked</source>
        <translation>联系较弱</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it is well determined</source>
        <translation>估计值确定</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it puts it elsewhere</source>
        <translation>模型把流量放在别处</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it reaches few</source>
        <translation>到达少数城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it reaches many cities</source>
        <translation>到达许多城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it receives little</source>
        <translation>接收很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it sends little</source>
        <translation>发出很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>it sends more</source>
        <translation>发出更多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>its ways are direct</source>
        <translation>路径直接</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>its ways are roundabout</source>
        <translation>路径迂回</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>large errors</source>
        <translation>误差大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>little is</source>
        <translation>近处可达的质量少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>little stays inside</source>
        <translation>很少留在城内</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>many cities reach it</source>
        <translation>许多城市到达它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>much is within easy reach</source>
        <translation>近处可达的质量多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>much lies within the threshold</source>
        <translation>阈值之内质量多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>much stays inside</source>
        <translation>大量流量留在城内</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>near 0: one that can't be told from none</source>
        <translation>接近 0：与没有效应无法区分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>size and cost explain most</source>
        <translation>规模与成本解释了大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>size and nearness make a strong relation likely</source>
        <translation>规模与邻近使强关系成为可能</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>small errors</source>
        <translation>误差小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>stronger than explained, small flows not overrated</source>
        <translation>强于模型解释，且不高估小流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the cities are far apart</source>
        <translation>两城相距远</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the city is strongly linked</source>
        <translation>联系很强</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the city receives more than it sends</source>
        <translation>接收多于发出</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the city receives much</source>
        <translation>接收很多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the city sends much</source>
        <translation>发出很多</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the estimate is uncertain</source>
        <translation>估计值不确定</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the flow grows with the term</source>
        <translation>流量随该项增长</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the link carries much of the region's flow</source>
        <translation>该联系承载区域的大量流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the link carries much of what the model expects</source>
        <translation>该联系承载模型所期望流量的很大部分</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the model misses the observed flows</source>
        <translation>模型偏离观测流量</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the model orders the pairs well</source>
        <translation>模型对城市对的排序良好</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the model puts the flow where it is</source>
        <translation>模型把流量放在实际所在之处</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the model rests on many pairs</source>
        <translation>模型依托许多城市对</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the network joins it with few</source>
        <translation>网络使其与少数城市相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the network joins it with many</source>
        <translation>网络使其与许多城市相连</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the two cities are far apart</source>
        <translation>两城相距远</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the way back is likely to be strong</source>
        <translation>反向联系可能强</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the way back is strong</source>
        <translation>反向联系强</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the way is direct</source>
        <translation>路径直接</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>the way is roundabout</source>
        <translation>路径迂回</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>they are close</source>
        <translation>两城相距近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>they are near</source>
        <translation>两城相距近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>they are small or far</source>
        <translation>核心城市小或远</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>they explain little</source>
        <translation>规模与成本解释很少</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>they make a weak one likely</source>
        <translation>规模与邻近只支持弱关系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>weaker than explained</source>
        <translation>弱于模型解释</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/network.py"/>
        <source>worse placed</source>
        <translation>区位较差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>1 is the most peripheralized city; in “Morphological polycentricity” the largest one.</source>
        <translation>1 为边缘化程度最高的城市；在“形态多中心”中为最大的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>5 % of the runs with random weights rank the city at this place or higher up.</source>
        <translation>随机权重的各次计算中有 5 % 将该城市排在此位或更前。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>95 % of the runs with random weights rank the city at this place or higher up.</source>
        <translation>随机权重的各次计算中有 95 % 将该城市排在此位或更前。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Advanced, since numbers of different studies hardly compare: root of coupling times development.</source>
        <translation>高级度量，因为不同研究的数值很难比较：耦合度与发展度乘积的平方根。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Certainty of rank</source>
        <translation>位次的确定性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Change of peripheralization</source>
        <translation>边缘化的变化</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Composite index of being left behind.</source>
        <translation>反映落后状况的综合指数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Correlation with index</source>
        <translation>与指数的相关</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Coupling</source>
        <translation>耦合度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Coupling coordination degree</source>
        <translation>耦合协调度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Development</source>
        <translation>发展度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Deviation</source>
        <translation>偏离</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>From group</source>
        <translation>原组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Geometric over arithmetic mean of the systems.</source>
        <translation>各系统几何均值与算术均值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Group in words</source>
        <translation>组的说明</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>How much nearer the city is to its own group than to the next.</source>
        <translation>城市与本组的接近程度高出与次近组的多少。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Index less the index of the previous period; of the first one where two are compared.</source>
        <translation>指数减去前一时期的指数；比较两个时期时减去第一个时期的。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Its number, and what it stands out by.</source>
        <translation>组的编号及其突出之处。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Its weight in the index; weights sum to 1.</source>
        <translation>该指标在指数中的权重；权重之和为 1。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Mean change of a city's rank if the index is computed without the indicator.</source>
        <translation>计算指数时去掉该指标，各城市位次的平均变动。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Mean of the feature over the group, before any standardising.</source>
        <translation>特征在组内的均值，未经标准化。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Mean over the group of how much nearer a city is to it than to the next.</source>
        <translation>城市与本组的接近程度高出与次近组的多少，对全组取均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Mean silhouette</source>
        <translation>平均轮廓系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Mobility of the region</source>
        <translation>区域流动性</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Number of groups less the sum of probabilities to stay, over the number of groups less one; the same for all rows of the region.</source>
        <translation>组数减去各组留存概率之和，除以组数减一；区域内各行相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Number of the group; 1 is the largest.</source>
        <translation>组的编号；1 为最大的组。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Number of times that a city went this way between consecutive periods.</source>
        <translation>城市在相邻时期之间如此转移的次数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Pearson correlation of the normalised indicator with the index.</source>
        <translation>标准化指标与指数的 Pearson 相关系数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Peripheralization</source>
        <translation>边缘化</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Rank shift if dropped</source>
        <translation>剔除后的位次变动</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Rank, lower end</source>
        <translation>位次下端</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Rank, upper end</source>
        <translation>位次上端</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Rows of the group, a city in each period.</source>
        <translation>组的行数，每个城市每个时期一行。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Rows without a value.</source>
        <translation>没有数值的行数。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Share of the runs with random weights that leave the city in the same fifth.</source>
        <translation>随机权重的各次计算中该城市仍留在同一五分位的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Silhouette</source>
        <translation>轮廓系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The field that the mean describes.</source>
        <translation>均值所描述的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The group in one period.</source>
        <translation>前一时期所在的组。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The group in the next period.</source>
        <translation>后一时期所在的组。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The group of secondary cities that are alike; 1 is the largest.</source>
        <translation>彼此相似的次级城市所成的组；1 为最大的组。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The group's mean less that of all cities grouped, in standard deviations.</source>
        <translation>组均值减全部参与分组城市的均值，以标准差计。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The group's number, and the fields by which it stands out most.</source>
        <translation>组的编号，以及最能体现其特点的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>The region within which cities are grouped.</source>
        <translation>城市分组所在的区域。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>To group</source>
        <translation>新组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Transitions</source>
        <translation>转移</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Transitions over all transitions from the group.</source>
        <translation>该转移占离开该组（含留在原组）的全部转移之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>Weighted mean of the systems.</source>
        <translation>各系统的加权均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>a common type</source>
        <translation>常见的类型</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>a rare one</source>
        <translation>少见的类型</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>among the most peripheralized with nearly all weights</source>
        <translation>几乎在所有权重下都属于边缘化程度最高之列</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>among the most peripheralized with some weights</source>
        <translation>在某些权重下属于边缘化程度最高之列</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>below 0 it would fit another group better</source>
        <translation>低于 0 则更适合另一组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>catching up</source>
        <translation>正在追赶</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>cities change their group often</source>
        <translation>城市经常换组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>cities of the group usually go this way</source>
        <translation>该组的城市通常如此转移</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>falling behind</source>
        <translation>正在落后</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>few did</source>
        <translation>少数城市如此转移</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>few do</source>
        <translation>少数行缺少该值</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it counts little</source>
        <translation>该指标分量轻</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it drives the index</source>
        <translation>驱动指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it hangs on the weights</source>
        <translation>取决于权重</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it hardly matters</source>
        <translation>几乎没有影响</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it is hardly a group</source>
        <translation>几乎不成组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it runs against it</source>
        <translation>与指数相逆</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>it sits well in its group</source>
        <translation>在组中位置稳固</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>less</source>
        <translation>较低</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>less peripheralized, or smaller</source>
        <translation>边缘化程度较低，或规模较小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>many cities went this way</source>
        <translation>许多城市如此转移</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>many rows lack it</source>
        <translation>许多行缺少该值</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>more peripheralized</source>
        <translation>边缘化程度较高</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>more peripheralized, or larger</source>
        <translation>边缘化程度较高，或规模较大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>one lags far behind another</source>
        <translation>某一系统远远落后</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>others are further behind with nearly all weights</source>
        <translation>几乎在所有权重下都有城市更落后</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>others are further behind with some weights</source>
        <translation>在某些权重下有城市更落后</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the group has more of it than others</source>
        <translation>该组高于其他组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the group has much of the feature</source>
        <translation>该组此项特征高</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the group holds together</source>
        <translation>组内紧密</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the indicator counts much in the index</source>
        <translation>该指标在指数中分量重</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the rank is safe</source>
        <translation>位次可靠</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the ranking hangs on it</source>
        <translation>排序取决于它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the systems are alike, be they high or low</source>
        <translation>各系统水平相近，无论高低</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the systems are developed</source>
        <translation>各系统发展良好</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>the systems are developed and in balance</source>
        <translation>各系统发展良好且平衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>they are not</source>
        <translation>各系统发展不足</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>they are undeveloped or out of balance</source>
        <translation>各系统发展不足或失衡</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>they seldom do</source>
        <translation>该组的城市很少如此转移</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/peripheralization.py"/>
        <source>they stay</source>
        <translation>城市留在原组</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>+ raises and - lowers peripheralization.</source>
        <translation>+ 提高边缘化，- 降低边缘化。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Core or secondary.</source>
        <translation>核心城市或次级城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Destination</source>
        <translation>终点</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Id of the city where the flow ends.</source>
        <translation>流的终点城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Id of the city where the flow starts.</source>
        <translation>流的起点城市的 ID。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Link id</source>
        <translation>联系 ID</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Name of the city where the flow ends.</source>
        <translation>流的终点城市的名称。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Name of the city where the flow starts.</source>
        <translation>流的起点城市的名称。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Origin</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Origin and destination id, joined by an arrow.</source>
        <translation>起点 ID 与终点 ID，以箭头相连。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Reason for role</source>
        <translation>角色依据</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Role of destination</source>
        <translation>终点角色</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Role of origin</source>
        <translation>起点角色</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Roles of origin and destination.</source>
        <translation>起点与终点的角色。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The dimension it belongs to.</source>
        <translation>该指标所属的维度。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The field that holds the indicator.</source>
        <translation>存放该指标的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The period in which the flow was observed.</source>
        <translation>观测到流量的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The period, where periods are normalised apart.</source>
        <translation>时期；各时期分别标准化时给出。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The period; NULL where there is none.</source>
        <translation>时期；没有则为 NULL。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The region of both ends, or between regions.</source>
        <translation>两端所在的区域，或为区域之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The region within which it was normalised.</source>
        <translation>标准化所在的区域。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>The region; NULL where the cities have none.</source>
        <translation>区域；城市没有区域时为 NULL。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Why the city got its role.</source>
        <translation>城市获得该角色的原因。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/places.py"/>
        <source>Why the row could not be used.</source>
        <translation>该行无法使用的原因。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Advanced, since it can fall while the gap widens, where cores' share of the people moves away from a half: distance between cities times the size of those alike (alpha 1).</source>
        <translation>高级度量，因为当核心城市的人口份额远离一半时，差距扩大它也可能下降：城市之间的距离乘以相似者的规模（alpha 为 1）。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Advanced, since it knows no roles and the middle of a few cities moves in leaps: how far cities lie from the median to both sides, each counted once.</source>
        <translation>高级度量，因为它不区分角色，且少数城市的中位会跳动：城市向两侧偏离中位数的程度，每城计一次。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Advanced, since where most people live in cores the median is a core: mean root of the distance from the median, over the median.</source>
        <translation>高级度量，因为多数人住在核心城市时中位数即为核心城市：与中位数之差除以中位数，其平方根的均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Advanced, since with few cores Theil T within roles is near 0, and it can fall while the gap widens: Theil T between roles over Theil T within them.</source>
        <translation>高级度量，因为核心城市很少时角色内泰尔指数 T 接近 0，差距扩大它也可能下降：角色间泰尔指数 T 与角色内泰尔指数 T 之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Annual growth</source>
        <translation>年均增长</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Beta convergence</source>
        <translation>Beta 收敛</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Change of share</source>
        <translation>份额的变化</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Change of the cores' share</source>
        <translation>核心份额的变化</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Change of the sectors' sum from the first to the last period.</source>
        <translation>各部门之和从第一个时期到最后时期的变化。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Coefficient of variation of the value per head, weighted by people.</source>
        <translation>人均值的变异系数，以人口加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Esteban-Ray polarization</source>
        <translation>Esteban-Ray 极化指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>First period</source>
        <translation>第一个时期</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Fit of beta convergence</source>
        <translation>Beta 收敛的拟合度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Growth beyond that of its sectors in the region.</source>
        <translation>超出其部门在区域内增长的那部分增长量。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Growth had all grown like the region.</source>
        <translation>全部部门都按区域速度增长时的增长量。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Growth that comes of having sectors which outgrew others in the region.</source>
        <translation>因拥有区域内增长较快的部门而得到的增长量。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Half-life of differences</source>
        <translation>差异的半衰期</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Inequality between roles</source>
        <translation>角色间不平等</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Inequality of the value (per head), cities weighted by people if given: mean logarithmic deviation.</source>
        <translation>（人均）数值的不平等，给出人口时城市按人口加权：平均对数离差。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Inequality of the value (per head), cities weighted by their part of the value.</source>
        <translation>（人均）数值的不平等，城市以其在数值中所占部分加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Kanbur-Zhang polarization</source>
        <translation>Kanbur-Zhang 极化指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Last period</source>
        <translation>最后时期</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Level relative to the cores</source>
        <translation>相对核心城市的水平</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Local effect</source>
        <translation>地方效应</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Mean compound growth of the value since the first period, a year (or a period); empty in the first.</source>
        <translation>自第一个时期以来数值的年均（或每时期）复合增长率；第一个时期为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Mix effect</source>
        <translation>结构效应</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Reading</source>
        <translation>判读</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Reason for reading</source>
        <translation>判读依据</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Regional effect</source>
        <translation>区域效应</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Share less that in the first period, of the cities in both periods; empty in the first.</source>
        <translation>份额减去第一个时期的份额，针对两个时期都有的城市；第一个时期为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Share of Theil L that lies between cores, secondary and other cities.</source>
        <translation>泰尔指数 L 中位于核心、次级与其他城市之间的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Share of the cores in the last less in the first period, of the cities in both.</source>
        <translation>最后时期的核心份额减第一个时期的，针对两个时期都有的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Share of the gap that closes a year (or a period); empty where cities diverge.</source>
        <translation>每年（或每时期）缩小的差距份额；城市趋异时为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Share of the variance of growth that the first period's value explains.</source>
        <translation>第一个时期数值所解释的增长方差的份额。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Share of value</source>
        <translation>数值份额</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Slope of mean growth on ln value (per head) in the first period.</source>
        <translation>平均增长对第一个时期（人均）数值对数（ln）的斜率。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Slope of sigma over all periods, a year (or a period where they are no years).</source>
        <translation>sigma 对全部时期的斜率，按年计（时期不是年份时按时期计）。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Speed of convergence</source>
        <translation>收敛速度</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Spread (sigma)</source>
        <translation>离散程度（sigma）</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Standard deviation of ln value (per head), each city counted once.</source>
        <translation>（人均）数值对数（ln）的标准差，每城计一次。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>The city's part of the value of all cities.</source>
        <translation>该城市在全部城市数值中所占的部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>The field whose trend it is.</source>
        <translation>该趋势所针对的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>The part of Theil L that lies between cores, secondary and other cities.</source>
        <translation>泰尔指数 L 中位于核心、次级与其他城市之间的部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>The part of Theil T that lies between cores, secondary and other cities.</source>
        <translation>泰尔指数 T 中位于核心、次级与其他城市之间的部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>The period that change runs to.</source>
        <translation>变化的结束时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>The period that change starts from.</source>
        <translation>变化的起始时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Theil L</source>
        <translation>泰尔指数 L</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Theil L between roles</source>
        <translation>角色间泰尔指数 L</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Theil T</source>
        <translation>泰尔指数 T</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Theil T between roles</source>
        <translation>角色间泰尔指数 T</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Trend of the spread</source>
        <translation>离散程度的趋势</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Tsui-Wang bipolarization</source>
        <translation>Tsui-Wang 两极化指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Value (per head) over that of all cores together.</source>
        <translation>（人均）数值与全部核心城市合计（人均）数值之比。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>What the reading rests on.</source>
        <translation>该判读所依据的事实。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Williamson index</source>
        <translation>威廉姆森系数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Wolfson bipolarization</source>
        <translation>Wolfson 两极化指数</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>Years (or periods) until half the gap is closed; empty where cities diverge.</source>
        <translation>差距缩小一半所需的年数（或时期数）；城市趋异时为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>a growing region lifts it</source>
        <translation>增长的区域带动它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>a shrinking region pulls it down</source>
        <translation>收缩的区域拖累它</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>above 0: who started high grew faster</source>
        <translation>高于 0：起点高的增长更快</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>ahead of the cores</source>
        <translation>领先于核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>behind them</source>
        <translation>落后于核心城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>below 0: who started low grew faster</source>
        <translation>低于 0：起点低的增长更快</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>beta says little</source>
        <translation>beta 说明不了什么</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cities are alike or small</source>
        <translation>城市相近或规模小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cities are unequal</source>
        <translation>城市不平等</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cities are unequal since cores and secondary cities are</source>
        <translation>城市不平等源于核心与次级城市不平等</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cities crowd around the median</source>
        <translation>城市聚集于中位数附近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cities diverge</source>
        <translation>城市趋异</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cities of one role differ as much as roles do</source>
        <translation>同一角色内的差异与角色之间的差异一样大</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cores gain</source>
        <translation>核心城市得益</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>cores lose</source>
        <translation>核心城市受损</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>gaps close fast</source>
        <translation>差距快速缩小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>gaps close slowly</source>
        <translation>差距缓慢缩小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>growth follows the start</source>
        <translation>增长取决于起点</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it does better than its sectors elsewhere</source>
        <translation>表现优于其部门在他处的表现</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it does worse</source>
        <translation>表现较差</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it grew</source>
        <translation>增长</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it grows</source>
        <translation>增长</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it loses</source>
        <translation>城市在区域中下降</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it shrank</source>
        <translation>收缩</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>it shrinks</source>
        <translation>收缩</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>its sectors grow more than others</source>
        <translation>其部门增长快于其他部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>its sectors lag behind others</source>
        <translation>其部门落后于其他部门</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>large blocks stand far apart</source>
        <translation>大集团彼此远离</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>people live in unequal cities</source>
        <translation>人们生活在不平等的城市</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>polarizing if the cores' share rose by more than 0.5 points and the cities' differences grew, converging if both fell, else stable.</source>
        <translation>核心份额上升超过 0.5 个百分点且城市差异扩大为极化（polarizing），两者均下降为趋同（converging），否则为稳定（stable）。</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>roles are unequal</source>
        <translation>角色之间不平等</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>roles stand apart and each is alike</source>
        <translation>角色之间分离而各自内部相近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>the city gains in the region</source>
        <translation>城市在区域中上升</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>the middle is empty</source>
        <translation>中间空缺</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>their cities are alike</source>
        <translation>所在城市相近</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>they are level</source>
        <translation>角色之间持平</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>they are unequal within their roles</source>
        <translation>不平等存在于角色内部</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>they close fast</source>
        <translation>差距快速缩小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>they close slowly</source>
        <translation>差距缓慢缩小</translation>
    </message>
    <message>
        <location filename="../../analysis/catalogue/polarization.py"/>
        <source>they converge</source>
        <translation>城市趋同</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>1 city has another role in the second period: {names}. What is measured by role changes with it.</source>
        <translation>1 个城市在第二个时期角色不同：{names}。按角色度量的内容随之变化。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>1 city is in another region in the second period: {names}. What is measured within a region changes with it.</source>
        <translation>1 个城市在第二个时期属于另一区域：{names}。区域内度量的内容随之变化。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>1 value of {field} is no number and counts as missing.</source>
        <translation>{field}的 1 个值不是数字，按缺失计。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>Both layers are of period {period}: check that two are meant.</source>
        <translation>两个图层的时期均为 {period}：请检查是否确为两个图层。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>Cities are compared from {city_from} to {city_to}, but links from {link_from} to {link_to}.</source>
        <translation>城市比较的是 {city_from} 至 {city_to}，而联系比较的是 {link_from} 至 {link_to}。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>Cities in both periods: {lasting}; that appeared: {appeared}; vanished: {vanished}.</source>
        <translation>{lasting} 个城市两个时期都有，{appeared} 个新出现，{vanished} 个消失。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>It has no field with a measure of ours: give a layer that one of our algorithms wrote.</source>
        <translation>没有含本插件度量的字段：请给出本插件某一算法写出的图层。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>Links in both periods: {lasting}; that appeared: {appeared}; vanished: {vanished}.</source>
        <translation>{lasting} 条联系两个时期都有，{appeared} 条新出现，{vanished} 条消失。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>No city is in both periods: ids read {before} in the first, {after} in the second.</source>
        <translation>没有城市两个时期都有：第一个时期的 ID 为 {before}，第二个时期为 {after}。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>No link is in both periods: ids read {before} in the first, {after} in the second.</source>
        <translation>没有联系两个时期都有：第一个时期的 ID 为 {before}，第二个时期为 {after}。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>Only one of the two layers has {fields}: not compared.</source>
        <translation>两个图层中只有一个含有 {fields}：未作比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>The cities of {start} are compared with those of {end}.</source>
        <translation>{start} 的城市与 {end} 的城市比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>The layers of the two periods have no measure in common: the first has {first}, the second {second}. Give two layers that one algorithm wrote.</source>
        <translation>两个时期的图层没有共同的度量：第一个有 {first}，第二个有 {second}。请给出同一算法写出的两个图层。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>The links of {start} are compared with those of {end}.</source>
        <translation>{start} 的联系与 {end} 的联系比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>These fields are no measures of ours that both periods have: {fields}.</source>
        <translation>以下字段不是两个时期共有的本插件度量：{fields}。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>no period</source>
        <translation>无时期</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>{count} cities are in another region in the second period: {names}. What is measured within a region changes with it.</source>
        <translation>{count} 个城市在第二个时期属于另一区域：{names}。区域内度量的内容随之变化。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>{count} cities have another role in the second period: {names}. What is measured by role changes with it.</source>
        <translation>{count} 个城市在第二个时期角色不同：{names}。按角色度量的内容随之变化。</translation>
    </message>
    <message>
        <location filename="../../analysis/change.py"/>
        <source>{count} values of {field} are no numbers and count as missing.</source>
        <translation>{field}的 {count} 个值不是数字，按缺失计。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>1 city has no id and is left out.</source>
        <translation>1 个城市没有 ID，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>1 city is missing in some periods: {names}.</source>
        <translation>1 个城市在某些时期缺失：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>1 city is neither core nor secondary.</source>
        <translation>1 个城市既非核心也非次级。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>1 city is neither core nor secondary; its role reads {values}.</source>
        <translation>1 个城市既非核心也非次级；其角色为 {values}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>1 city row has no period, while others do, and is left out: {names}.</source>
        <translation>1 个城市行没有时期而其他行有，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>City ids stand more than once within a period: {ids} (period {period}). Keep one row a city and period.</source>
        <translation>城市 ID 在同一时期出现不止一次：{ids}（时期 {period}）。请每个城市和时期保留一行。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>City ids stand more than once: {ids}. Keep one row a city, or choose the field that holds the period.</source>
        <translation>城市 ID 出现不止一次：{ids}。请每个城市保留一行，或选择存放时期的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>Every city id is empty.</source>
        <translation>所有城市 ID 均为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>There is no city: the layer is empty.</source>
        <translation>没有城市：图层为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>{count} cities are missing in some periods: {names}.</source>
        <translation>{count} 个城市在某些时期缺失：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>{count} cities are neither core nor secondary.</source>
        <translation>{count} 个城市既非核心也非次级。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>{count} cities are neither core nor secondary; their role reads {values}.</source>
        <translation>{count} 个城市既非核心也非次级；其角色为 {values}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>{count} cities have no id and are left out.</source>
        <translation>{count} 个城市没有 ID，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/cities.py"/>
        <source>{count} city rows have no period, while others do, and are left out: {names}.</source>
        <translation>{count} 个城市行没有时期而其他行有，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_findings.py"/>
        <source>{city} is neither a core nor a secondary city here.</source>
        <translation>{city}在此既非核心城市也非次级城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_findings.py"/>
        <source>{city} is one of the core cities.</source>
        <translation>{city}是核心城市之一。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_findings.py"/>
        <source>{city} is one of the secondary cities.</source>
        <translation>{city}是次级城市之一。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_values.py"/>
        <source>No city has a value.</source>
        <translation>没有城市有数值。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_values.py"/>
        <source>The value of {name} ({id}) is {problem}: {value}. It must be 0 or more.</source>
        <translation>{name}（{id}）的值为{problem}：{value}。须为 0 或更大。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_values.py"/>
        <source>The values are too large to be added up (largest: {value}). Choose a larger unit.</source>
        <translation>数值过大，无法求和（最大：{value}）。请选择更大的单位。</translation>
    </message>
    <message>
        <location filename="../../analysis/city_values.py"/>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <location filename="../../analysis/city_values.py"/>
        <source>negative</source>
        <translation>负数</translation>
    </message>
    <message>
        <location filename="../../analysis/coexistence.py"/>
        <source>1 city has no usable geometry and is not in the weighted centre: {names}.</source>
        <translation>1 个城市没有可用的几何，不计入加权重心：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coexistence.py"/>
        <source>1 city row has no “{field}” and is left out of its measures: {names}.</source>
        <translation>1 个城市行没有“{field}”，不计入其度量：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coexistence.py"/>
        <source>1 row has no expected size, since its city is below rank {top}.</source>
        <translation>1 行没有期望规模，因为其城市的位次在第 {top} 之后。</translation>
    </message>
    <message>
        <location filename="../../analysis/coexistence.py"/>
        <source>{count} cities have no usable geometry and are not in the weighted centre: {names}.</source>
        <translation>{count} 个城市没有可用的几何，不计入加权重心：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coexistence.py"/>
        <source>{count} city rows have no “{field}” and are left out of its measures: {names}.</source>
        <translation>{count} 个城市行没有“{field}”，不计入其度量：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coexistence.py"/>
        <source>{count} rows have no expected size, since their city is below rank {top}.</source>
        <translation>{count} 行没有期望规模，因为其城市的位次在第 {top} 之后。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>1 link has no origin, destination or period and is left out.</source>
        <translation>1 条联系没有起点、终点或时期，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>Both periods are {period}: choose two.</source>
        <translation>两个时期均为 {period}：请选择两个不同的时期。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>Change needs two periods, and the layer has {periods}. Choose its period field, or give the layer of the second period too.</source>
        <translation>变化需要两个时期，而该图层有 {periods}。请选择其时期字段，或同时给出第二个时期的图层。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>The link from {origin} to {destination} stands more than once within a period. Give the links that one of our algorithms wrote, and choose their period field.</source>
        <translation>从 {origin} 到 {destination} 的联系在同一时期出现不止一次。请给出本插件某一算法写出的联系，并选择其时期字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>There is no period {period}. The periods are {periods}.</source>
        <translation>没有时期 {period}。时期有 {periods}。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>{count} links have no origin, destination or period and are left out.</source>
        <translation>{count} 条联系没有起点、终点或时期，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/compared_periods.py"/>
        <source>{layer} has several periods ({periods}): say which.</source>
        <translation>{layer}有多个时期（{periods}）：请指明哪一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/composite.py"/>
        <source>adjusted mazziotta-pareto</source>
        <translation>调整的 mazziotta-pareto</translation>
    </message>
    <message>
        <location filename="../../analysis/composite.py"/>
        <source>distance to cores</source>
        <translation>与核心城市的距离</translation>
    </message>
    <message>
        <location filename="../../analysis/composite.py"/>
        <source>first component</source>
        <translation>第一主成分</translation>
    </message>
    <message>
        <location filename="../../analysis/composite.py"/>
        <source>percentile rank</source>
        <translation>百分位次</translation>
    </message>
    <message>
        <location filename="../../analysis/connectivity.py"/>
        <source>No city is a core: what is measured against cores is empty. Run “Assign city roles”, or choose the field that holds the roles.</source>
        <translation>没有核心城市：以核心城市为参照的度量为空。请运行“指定城市角色”，或选择存放角色的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/connectivity.py"/>
        <source>No city is secondary: what is measured on secondary cities is empty.</source>
        <translation>没有次级城市：针对次级城市的度量为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/connectivity.py"/>
        <source>Reference must be one of {known}.</source>
        <translation>参照须为以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cooperation.py"/>
        <source>1 city row has no jobs in any sector and is left out: {names}.</source>
        <translation>1 个城市行在任何部门都没有就业，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cooperation.py"/>
        <source>1 city row lacks a sector's value and is left out: {names}.</source>
        <translation>1 个城市行缺少某部门的数值，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cooperation.py"/>
        <source>rest of region</source>
        <translation>区域其余部分</translation>
    </message>
    <message>
        <location filename="../../analysis/cooperation.py"/>
        <source>{count} city rows have no jobs in any sector and are left out: {names}.</source>
        <translation>{count} 个城市行在任何部门都没有就业，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/cooperation.py"/>
        <source>{count} city rows lack a sector's value and are left out: {names}.</source>
        <translation>{count} 个城市行缺少某部门的数值，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>1 city row lacks a system's value and is empty: {names}.</source>
        <translation>1 个城市行缺少某系统的数值，结果为空：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>Choose at least two systems.</source>
        <translation>请至少选择两个系统。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>Systems are rescaled from {floor} to {ceiling} by their smallest and largest value in the region: values say where a city stands among these cities and periods.</source>
        <translation>各系统按其在区域内的最小值和最大值重新缩放到 {floor} 至 {ceiling}：数值表示城市在这些城市和时期中的相对位置。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>The value of {name} ({id}) is infinite: {value}. Correct it, or leave it empty.</source>
        <translation>{name}（{id}）的值为无穷大：{value}。请更正或留空。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>The value of {name} ({id}) is {value}; systems must be above 0, and 1 at most. Turn rescaling on, or choose an index on that scale.</source>
        <translation>{name}（{id}）的值为 {value}；系统须大于 0 且不超过 1。请打开重新缩放，或选择该尺度的指数。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>There are {weights} weights for {systems} systems. Give one a system, in their order.</source>
        <translation>{systems} 个系统却有 {weights} 个权重。请按系统的顺序每个给一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>There is 1 weight for {systems} systems. Give one a system, in their order.</source>
        <translation>{systems} 个系统却有 1 个权重。请按系统的顺序每个给一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>Weights must be 0 or more, and one above 0.</source>
        <translation>权重须为 0 或更大，且至少一个大于 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>{count} city rows lack a system's value and are empty: {names}.</source>
        <translation>{count} 个城市行缺少某系统的数值，结果为空：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>“{field}” never varies ({value} in 1 city row), so it can't be rescaled.</source>
        <translation>“{field}”没有变化（1 个城市行的值为 {value}），无法重新缩放。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>“{field}” never varies ({value} in {count} city rows), so it can't be rescaled.</source>
        <translation>“{field}”没有变化（{count} 个城市行均为 {value}），无法重新缩放。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>“{field}” never varies in region {region} ({value} in 1 city row), so it can't be rescaled there.</source>
        <translation>“{field}”在区域 {region} 中没有变化（1 个城市行的值为 {value}），无法在此重新缩放。</translation>
    </message>
    <message>
        <location filename="../../analysis/coordination.py"/>
        <source>“{field}” never varies in region {region} ({value} in {count} city rows), so it can't be rescaled there.</source>
        <translation>“{field}”在区域 {region} 中没有变化（{count} 个城市行均为 {value}），无法在此重新缩放。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>1 cost is negative: {value}.</source>
        <translation>1 个成本为负：{value}。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>1 cost row can't be used: cost is not a number.</source>
        <translation>1 个成本行无法使用：成本不是数字。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>1 cost row has an end that is no city and is not used.</source>
        <translation>1 个成本行的一端不是城市，未予使用。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>1 cost row has no cost: there is no way.</source>
        <translation>1 个成本行没有成本：没有路径。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>1 cost row repeats a pair; the smallest cost of the pair counts.</source>
        <translation>1 个成本行的城市对重复；取其最小成本。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>An exponential decay has no usual rate: set one, such as 0.02 for a cost in km.</source>
        <translation>指数衰减没有惯用的速率：请设定，例如以 km 计的成本用 0.02。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>It must be 0 or more, not {value}.</source>
        <translation>须为 0 或更大，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>No city has a value above 0: choose another field.</source>
        <translation>没有城市的值大于 0：请选择另一个字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>No cost belongs to two known cities. Its ids read {ends}; the city ids read {ids}. Choose the fields that hold the same ids.</source>
        <translation>没有任何成本属于两个已知城市。其 ID 为 {ends}；城市 ID 为 {ids}。请选择 ID 相同的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>The value of “{city}” is {value}. Masses are finite numbers of 0 or more.</source>
        <translation>“{city}”的值为 {value}。质量为 0 或更大的有限数。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>{count} cost rows can't be used: cost is not a number.</source>
        <translation>{count} 个成本行无法使用：成本不是数字。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>{count} cost rows have an end that is no city and are not used.</source>
        <translation>{count} 个成本行的一端不是城市，未予使用。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>{count} cost rows have no cost: there is no way.</source>
        <translation>{count} 个成本行没有成本：没有路径。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>{count} cost rows repeat a pair; its smallest cost counts.</source>
        <translation>{count} 个成本行的城市对重复；取其最小成本。</translation>
    </message>
    <message>
        <location filename="../../analysis/costs.py"/>
        <source>{count} costs are negative; the smallest is {value}.</source>
        <translation>{count} 个成本为负；最小为 {value}。</translation>
    </message>
    <message>
        <location filename="../../analysis/detour.py"/>
        <source>1 pair has a cost of 0, {origin} and {destination}: they enter the network at one point. Models and potentials need a cost above 0.</source>
        <translation>1 个城市对的成本为 0，即{origin}与{destination}：它们在同一点进入网络。模型和潜力需要大于 0 的成本。</translation>
    </message>
    <message>
        <location filename="../../analysis/detour.py"/>
        <source>1 way on the network is shorter than the straight line: cities lie beside the network, or its lines are drawn coarsely.</source>
        <translation>网络上有 1 条路径短于直线：城市偏离网络，或线绘制粗略。</translation>
    </message>
    <message>
        <location filename="../../analysis/detour.py"/>
        <source>Cities stand in several periods; each counts once, where it stands first.</source>
        <translation>城市出现于多个时期；每个只计一次，取首次出现处。</translation>
    </message>
    <message>
        <location filename="../../analysis/detour.py"/>
        <source>{count} pairs have a cost of 0, such as {origin} and {destination}: they enter the network at one point. Models and potentials need a cost above 0.</source>
        <translation>{count} 个城市对的成本为 0，例如{origin}与{destination}：它们在同一点进入网络。模型和潜力需要大于 0 的成本。</translation>
    </message>
    <message>
        <location filename="../../analysis/detour.py"/>
        <source>{count} ways on the network are shorter than the straight line: cities lie beside the network, or its lines are drawn coarsely.</source>
        <translation>网络上有 {count} 条路径短于直线：城市偏离网络，或线绘制粗略。</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{number} point</source>
        <translation>{number} 个百分点</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{number} points</source>
        <translation>{number} 个百分点</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{number}nd</source>
        <translation>第 {number}</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{number}rd</source>
        <translation>第 {number}</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{number}st</source>
        <translation>第 {number}</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{number}th</source>
        <translation>第 {number}</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{place}: {sentence}</source>
        <translation>{place}：{sentence}</translation>
    </message>
    <message>
        <location filename="../../analysis/flow_network.py"/>
        <source>1 pair is of a city with itself, with {share} % of all flow: it is kept apart in the city's self_flow, and in no other sum.</source>
        <translation>1 个城市对为城市与自身，占全部流量的 {share} %：单独保存在该城市的 self_flow 中，不计入其他任何总和。</translation>
    </message>
    <message>
        <location filename="../../analysis/flow_network.py"/>
        <source>between regions</source>
        <translation>区域之间</translation>
    </message>
    <message>
        <location filename="../../analysis/flow_network.py"/>
        <source>{count} pairs are of a city with itself, with {share} % of all flow: it is kept apart in the city's self_flow, and in no other sum.</source>
        <translation>{count} 个城市对为城市与自身，占全部流量的 {share} %：单独保存在该城市的 self_flow 中，不计入其他任何总和。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>1 flow row can't be used: {reason}.</source>
        <translation>1 个流行无法使用：{reason}。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>No flow runs between two cities that are known in its period. The flows' periods are {flow_periods}, the cities' {city_periods}. Choose the fields that hold the same periods.</source>
        <translation>没有流连接在其时期内已知的两个城市。流的时期为 {flow_periods}，城市的时期为 {city_periods}。请选择时期相同的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>No flow runs between two known cities. Its ids read {ends}; the city ids read {ids}. Choose the fields that hold the same ids.</source>
        <translation>没有流连接两个已知城市。其 ID 为 {ends}；城市 ID 为 {ids}。请选择 ID 相同的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>Periods without any city: {periods}; their flows can't be used.</source>
        <translation>没有任何城市的时期：{periods}；其流无法使用。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>Periods without any flow: {periods}.</source>
        <translation>没有任何流的时期：{periods}。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>The cities have periods ({periods}), but the flows have none. Choose the flows' period field, or keep the cities of one period.</source>
        <translation>城市有时期（{periods}）而流没有。请选择流的时期字段，或只保留一个时期的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>flow is empty</source>
        <translation>流量为空</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>flow is negative</source>
        <translation>流量为负</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>flow is not a number</source>
        <translation>流量不是数字</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>period is empty</source>
        <translation>时期为空</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>unknown destination</source>
        <translation>终点未知</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>unknown origin</source>
        <translation>起点未知</translation>
    </message>
    <message>
        <location filename="../../analysis/flows.py"/>
        <source>{count} flow rows can't be used: {reason}.</source>
        <translation>{count} 个流行无法使用：{reason}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 actor gives no goal any weight and is in no comparison: {actors}.</source>
        <translation>1 个行动者未给任何目标权重，不参与比较：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 actor is of a city that is not in the city layer and is left out: {actors}. Leave the city of an actor above the cities empty.</source>
        <translation>1 个行动者所属的城市不在城市图层中，已略去：{actors}。城市之上的行动者请将城市留空。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 actor is of no city and counts for all cities of all regions: {actors}.</source>
        <translation>1 个行动者不属于任何城市，对所有区域的所有城市有效：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 actor with priorities is not in the table of actors: {actors}. It is compared, as an actor of no city and no tier.</source>
        <translation>1 个有优先级的行动者不在行动者表中：{actors}。将作为不属于任何城市和层级的行动者参与比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 goal of the plan has no score in any city and is left out: {goals}.</source>
        <translation>规划中有 1 个目标在任何城市都没有得分，已略去：{goals}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 row of the table “implementation” names a city that is not there and is left out: {values}.</source>
        <translation>表“implementation”中有 1 行所指的城市不存在，已略去：{values}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 row of the table “implementation” names a goal that the plan doesn't have and is left out: {values}.</source>
        <translation>表“implementation”中有 1 行所指的目标不在规划中，已略去：{values}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 row of the table “ties” names actors that the table of actors doesn't, and is left out: {actors}.</source>
        <translation>表“ties”中有 1 行所指的行动者不在行动者表中，已略去：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 score of a scored city and goal is missing; the goal is left out of the city's gap.</source>
        <translation>已评分的城市和目标中缺少 1 个得分；该目标不计入相应城市的差距。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>1 tie of an actor with itself is left out: {actors}.</source>
        <translation>1 个行动者与自身的联系已略去：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>Actors stand more than once: {actors}. Keep one row an actor.</source>
        <translation>行动者出现不止一次：{actors}。请每个行动者保留一行。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>Ambitions and scores are compared: give the plan and its implementation, both.</source>
        <translation>目标水平与得分相互比较：请同时给出规划及其实施。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>No actor of tier 0, where the vision is made, has priorities: no city can be compared with them.</source>
        <translation>制定愿景的 0 层没有行动者给出优先级：没有城市可与之比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>The table “{table}” has no rows and counts as not given.</source>
        <translation>表“{table}”没有行，视为未给出。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>The weights of 1 actor don't sum to 1 and are scaled: {actors}.</source>
        <translation>1 个行动者的权重之和不为 1，已缩放：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>The weights of the plan's goals sum to {sum:g} and are scaled to 1.</source>
        <translation>规划目标的权重之和为 {sum:g}，已缩放为 1。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>The weights of {count} actors don't sum to 1 and are scaled: {actors}.</source>
        <translation>{count} 个行动者的权重之和不为 1，已缩放：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>There is no table of actors: 1 of {actors} actors bears the id of a city and is taken to be of it, the others to be of none; tiers and ranks are not known.</source>
        <translation>没有行动者表：{actors} 个行动者中有 1 个与城市 ID 同名，视为属于该城市，其余不属于任何城市；层级和等级未知。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>There is no table of actors: {count} of {actors} actors bear the id of a city and are taken to be of it, the others to be of none; tiers and ranks are not known.</source>
        <translation>没有行动者表：{actors} 个行动者中有 {count} 个与城市 ID 同名，视为属于该城市，其余不属于任何城市；层级和等级未知。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} actors are of cities that are not in the city layer and are left out: {actors}. Leave the city of an actor above the cities empty.</source>
        <translation>{count} 个行动者所属的城市不在城市图层中，已略去：{actors}。城市之上的行动者请将城市留空。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} actors are of no city and count for all cities of all regions: {actors}.</source>
        <translation>{count} 个行动者不属于任何城市，对所有区域的所有城市有效：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} actors give no goal any weight and are in no comparison: {actors}.</source>
        <translation>{count} 个行动者未给任何目标权重，不参与比较：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} actors with priorities are not in the table of actors: {actors}. They are compared, as actors of no city and no tier.</source>
        <translation>{count} 个有优先级的行动者不在行动者表中：{actors}。将作为不属于任何城市和层级的行动者参与比较。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} goals of the plan have no score in any city and are left out: {goals}.</source>
        <translation>规划中有 {count} 个目标在任何城市都没有得分，已略去：{goals}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} rows of the table “implementation” name cities that are not there and are left out: {values}.</source>
        <translation>表“implementation”中有 {count} 行所指的城市不存在，已略去：{values}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} rows of the table “implementation” name goals that the plan doesn't have and are left out: {values}.</source>
        <translation>表“implementation”中有 {count} 行所指的目标不在规划中，已略去：{values}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} rows of the table “ties” name actors that the table of actors doesn't, and are left out: {actors}.</source>
        <translation>表“ties”中有 {count} 行所指的行动者不在行动者表中，已略去：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} scores of scored cities and goals are missing; such a goal is left out of its city's gap.</source>
        <translation>已评分的城市和目标中缺少 {count} 个得分；该目标不计入相应城市的差距。</translation>
    </message>
    <message>
        <location filename="../../analysis/governance_tables.py"/>
        <source>{count} ties of an actor with itself are left out: {actors}.</source>
        <translation>{count} 个行动者与自身的联系已略去：{actors}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>1 row of a core city lacks a value and is not among the cores that others are compared with: {names}.</source>
        <translation>1 个核心城市行缺少数值，不列入供比较的核心城市：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>1 row of a secondary city is in no group, since it or its cores lack a value or have nothing in any field: {names}.</source>
        <translation>1 个次级城市行不属于任何组，因为其自身或其核心城市缺少数值，或所有字段均为零：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>1 row of a secondary city lacks a value and is in no group: {names}.</source>
        <translation>1 个次级城市行缺少数值，不属于任何组：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>No city is core, so there is nothing to take a difference to. Choose the field that holds the roles, or take the fields as they are.</source>
        <translation>没有核心城市，因此无从求差。请选择存放角色的字段，或采用字段原值。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>No city is secondary. Run “Assign city roles”, or choose the field that holds the roles.</source>
        <translation>没有次级城市。请运行“指定城市角色”，或选择存放角色的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>No secondary city has a value.</source>
        <translation>没有次级城市有数值。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>No secondary city has shares that can be compared: it or the cores of its region lack a value, or have 0 in every field.</source>
        <translation>没有份额可比的次级城市：其自身或其区域的核心城市缺少数值，或每个字段均为 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>The value of {name} ({id}) is negative: {value}. Shares need amounts of 0 or more.</source>
        <translation>{name}（{id}）的值为负：{value}。份额需要 0 或更大的量。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>difference to cores</source>
        <translation>与核心之差</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>{count} rows of core cities lack a value and are not among the cores that others are compared with: {names}.</source>
        <translation>{count} 个核心城市行缺少数值，不列入供比较的核心城市：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>{count} rows of secondary cities are in no group, since they or their cores lack a value or have nothing in any field: {names}.</source>
        <translation>{count} 个次级城市行不属于任何组，因为其自身或其核心城市缺少数值，或所有字段均为零：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_features.py"/>
        <source>{count} rows of secondary cities lack a value and are in no group: {names}.</source>
        <translation>{count} 个次级城市行缺少数值，不属于任何组：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/group_labels.py"/>
        <source>Group {number}: {words}</source>
        <translation>第 {number} 组：{words}</translation>
    </message>
    <message>
        <location filename="../../analysis/group_labels.py"/>
        <source>high {field}</source>
        <translation>{field}偏高</translation>
    </message>
    <message>
        <location filename="../../analysis/group_labels.py"/>
        <source>low {field}</source>
        <translation>{field}偏低</translation>
    </message>
    <message>
        <location filename="../../analysis/group_labels.py"/>
        <source>near the mean</source>
        <translation>接近均值</translation>
    </message>
    <message>
        <location filename="../../analysis/group_labels.py"/>
        <source>{number}: {words}</source>
        <translation>第 {number} 组：{words}</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>1 city row has no mass above 0 on one side: {names}. It has no modelled flow there.</source>
        <translation>1 个城市行在某一端没有大于 0 的质量：{names}。其在该端没有模型流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>1 pair of cities has no cost above 0 and is left out: {pairs}.</source>
        <translation>1 个城市对没有大于 0 的成本，已略去：{pairs}。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>All costs between cities that have masses are missing or 0. Set cities at one place apart, or give each pair a cost above 0.</source>
        <translation>有质量的城市之间的成本全部缺失或为 0。请将位于同一处的城市分开，或给每个城市对大于 0 的成本。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>Choose one of {known}.</source>
        <translation>请选择以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>No flows were estimated for {names}: {problem}</source>
        <translation>未能估算{names}的流量：{problem}</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>No observed flow runs between its cities.</source>
        <translation>其城市之间没有观测流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>No two cities have masses above 0, one that sends and one that attracts.</source>
        <translation>没有两个城市的质量大于 0（一个发出，一个吸引）。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>Nothing can be estimated, for instance {name}: {problem}</source>
        <translation>无法作任何估算，例如{name}：{problem}</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>Observed flow of {flow} runs between pairs that are left out.</source>
        <translation>已略去的城市对之间有观测流量 {flow}。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>Only one city has a mass that sends: radiation needs two.</source>
        <translation>只有一个城市有发出的质量：辐射模型需要两个。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>The decay that is set is not used: it is calibrated on the observed flows.</source>
        <translation>所设的衰减未使用：衰减据观测流量校准。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>The modelled flows sum to {share} % of the total: radiation only meets it where the same masses send and attract and no pair is left out.</source>
        <translation>模型流量之和为总量的 {share} %：只有发出与吸引的质量相同且未略去任何城市对时，辐射模型才与总量相符。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>There is only one city, and flow needs two.</source>
        <translation>只有一个城市，而流需要两个。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>cities without a region</source>
        <translation>无区域的城市</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>{count} city rows have no mass above 0 on one side: {names}. They have no modelled flow there.</source>
        <translation>{count} 个城市行在某一端没有大于 0 的质量：{names}。其在该端没有模型流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>{count} pairs of cities have no cost above 0 and are left out, such as {pairs}.</source>
        <translation>{count} 个城市对没有大于 0 的成本，已略去，例如 {pairs}。</translation>
    </message>
    <message>
        <location filename="../../analysis/interaction.py"/>
        <source>{share} % of the observed flow stays within its city and is not modelled.</source>
        <translation>观测流量的 {share} % 留在其城市内部，未作模拟。</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>Dimension: {name}</source>
        <translation>维度：{name}</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>In the first of the two periods compared.</source>
        <translation>所比较的两个时期中的第一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>In the second of the two periods compared.</source>
        <translation>所比较的两个时期中的第二个。</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>Same in both periods</source>
        <translation>两个时期相同</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>Second period compared less the first; texts and numbers of groups: same or changed.</source>
        <translation>所比较的第二个时期减第一个时期；文本和组号则为相同（same）或有变化（changed）。</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>Weighted mean of the normalised indicators of the dimension.</source>
        <translation>该维度各标准化指标的加权均值。</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>it has grown</source>
        <translation>已增长</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>it has shrunk</source>
        <translation>已收缩</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>more peripheralized in this respect</source>
        <translation>在此方面边缘化程度较高</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>{measure} {time}</source>
        <translation>{measure}{time}</translation>
    </message>
    <message>
        <location filename="../../analysis/measures.py"/>
        <source>{measure}, {time}</source>
        <translation>{measure}，{time}</translation>
    </message>
    <message>
        <location filename="../../analysis/mismatches.py"/>
        <source>All numbers rest on scores of the analyst, and describe the scoring, not the truth.</source>
        <translation>所有数字均基于分析者的评分，描述的是评分而非真相。</translation>
    </message>
    <message>
        <location filename="../../analysis/mismatches.py"/>
        <source>There is nothing to measure. Choose at least one of: the fields of capacity and willingness, and the tables of priorities, actors, ties, plan and implementation.</source>
        <translation>没有可度量的内容。请至少选择其一：能力与意愿字段，以及优先级、行动者、联系、规划和实施的表。</translation>
    </message>
    <message>
        <location filename="../../analysis/network.py"/>
        <source>1 city has a flow to itself, {share} % of all flow, which is no link.</source>
        <translation>1 个城市有到自身的流量，占全部流量的 {share} %，不算联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/network.py"/>
        <source>1 link between regions, with {share} % of all flow, is not measured.</source>
        <translation>1 条区域之间的联系（占全部流量的 {share} %）未予度量。</translation>
    </message>
    <message>
        <location filename="../../analysis/network.py"/>
        <source>1 pair has a flow of 0 and is no link.</source>
        <translation>1 个城市对流量为 0，不算联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/network.py"/>
        <source>{count} cities have a flow to themselves, {share} % of all flow, which is no link.</source>
        <translation>{count} 个城市有到自身的流量，占全部流量的 {share} %，不算联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/network.py"/>
        <source>{count} links between regions, with {share} % of all flow, are not measured.</source>
        <translation>{count} 条区域之间的联系（占全部流量的 {share} %）未予度量。</translation>
    </message>
    <message>
        <location filename="../../analysis/network.py"/>
        <source>{count} pairs have a flow of 0 and are no links.</source>
        <translation>{count} 个城市对流量为 0，不算联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>Empty in 1 row, since {reason} ({code}): {measures}.</source>
        <translation>1 行为空，原因是{reason}（{code}）：{measures}。</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>Empty in {count} rows, since {reason} ({code}): {measures}.</source>
        <translation>{count} 行为空，原因是{reason}（{code}）：{measures}。</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>all values are equal</source>
        <translation>所有值相等</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>an input is missing, or there is no core or no secondary city</source>
        <translation>缺少输入，或没有核心城市或次级城市</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>nothing flows there, or a total is 0</source>
        <translation>没有流量，或总和为 0</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>some cities cannot be reached</source>
        <translation>有些城市不可达</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>there are too few cities, links or periods</source>
        <translation>城市、联系或时期过少</translation>
    </message>
    <message>
        <location filename="../../analysis/notes.py"/>
        <source>{names} and {count} more</source>
        <translation>{names}及另外 {count} 个</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>1 organisation has no headquarters in a region and makes no link there.</source>
        <translation>1 个机构在区域内没有总部，在那里不形成联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>1 organisation is in only one city of a region and makes no link there.</source>
        <translation>1 个机构只在区域的一个城市，在那里不形成联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>1 organisation is in several regions; links between regions are not made.</source>
        <translation>1 个机构位于多个区域；区域之间不形成联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>1 row names no organisation and is left out.</source>
        <translation>1 行没有指明机构，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>1 row of organisations can't be used: {reason}.</source>
        <translation>1 个机构行无法使用：{reason}。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>Its periods are {given}, those of the cities {known}. Choose the fields that hold the same periods.</source>
        <translation>其时期为 {given}，城市的时期为 {known}。请选择时期相同的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>Its values are so large that their products are no numbers. Choose a larger unit.</source>
        <translation>其数值过大，乘积无法表示。请选择更大的单位。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>Method must be one of {known}.</source>
        <translation>方法须为以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>No row names a known city. Its cities read {ends}; the city ids read {ids}. Choose the field that holds the same ids.</source>
        <translation>没有行指明已知城市。其城市为 {ends}；城市 ID 为 {ids}。请选择 ID 相同的字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>Periods without any city: {periods}; their organisations can't be used.</source>
        <translation>没有任何城市的时期：{periods}；其机构无法使用。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>Periods without any organisation: {periods}.</source>
        <translation>没有任何机构的时期：{periods}。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>The chosen method needs it: choose a field.</source>
        <translation>所选方法需要它：请选择一个字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>The cities have periods ({periods}), but the organisations have none. Choose their period field, or keep the cities of one period.</source>
        <translation>城市有时期（{periods}）而机构没有。请选择机构的时期字段，或只保留一个时期的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>headquarters to branches</source>
        <translation>总部到分支</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>interlocking network</source>
        <translation>连锁网络</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>joint presence (count)</source>
        <translation>共同存在（计数）</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>joint presence (fractional)</source>
        <translation>共同存在（按比例）</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>unknown city</source>
        <translation>城市未知</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>value is empty</source>
        <translation>值为空</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>value is negative</source>
        <translation>值为负</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>value is not a number</source>
        <translation>值不是数字</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>{count} organisations are in only one city of a region and make no link there.</source>
        <translation>{count} 个机构只在区域的一个城市，在那里不形成联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>{count} organisations are in several regions; links between regions are not made.</source>
        <translation>{count} 个机构位于多个区域；区域之间不形成联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>{count} organisations have no headquarters in a region and make no link there.</source>
        <translation>{count} 个机构在区域内没有总部，在那里不形成联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>{count} rows name no organisation and are left out.</source>
        <translation>{count} 行没有指明机构，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>{count} rows of organisations can't be used: {reason}.</source>
        <translation>{count} 个机构行无法使用：{reason}。</translation>
    </message>
    <message>
        <location filename="../../analysis/organisations.py"/>
        <source>“{value}” says neither yes nor no. Write 1 for a headquarters and 0 for a branch.</source>
        <translation>“{value}”既非是也非否。总部请写 1，分支请写 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>1 city row is left out, as an indicator is missing: {cities}.</source>
        <translation>1 个城市行因缺少指标而略去：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>1 city row lacks indicators; the weights of the others are rescaled: {cities}.</source>
        <translation>1 个城市行缺少指标；其他指标的权重已重新缩放：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>All weights are 0: give at least one indicator a weight above 0.</source>
        <translation>所有权重均为 0：请至少给一个指标大于 0 的权重。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>Each period is normalised on its own: index_change shows how a city moved against the others, not whether conditions got better or worse.</source>
        <translation>各时期分别标准化：index_change 显示城市相对其他城市的变动，而非状况变好或变差。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>No city has the role secondary: name the secondary cities, or compare all cities.</source>
        <translation>没有城市的角色为次级：请指定次级城市，或比较所有城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>No city is more peripheralized than the core mean, or no core has a value, in {indicators}: the distance to the cores is undefined there and counts as missing.</source>
        <translation>就 {indicators} 而言，没有城市比核心城市均值更边缘化，或没有核心城市有值：与核心城市的距离在此未定义，按缺失计。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>Regions without a secondary city have no index: {regions}.</source>
        <translation>没有次级城市的区域没有指数：{regions}。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The cities do not differ in {indicators}: weight 0, the other weights are rescaled.</source>
        <translation>各城市的 {indicators} 没有差异：权重为 0，其他权重已重新缩放。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The cities have no field {indicator}: choose one of their number fields.</source>
        <translation>城市没有字段 {indicator}：请选择其数字字段之一。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The direction of {indicator} reads {direction}: choose + if it raises peripheralization, - if it lowers it.</source>
        <translation>{indicator}的方向为 {direction}：提高边缘化请选 +，降低边缘化请选 -。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The field {indicator} does not hold numbers: choose another, or convert it.</source>
        <translation>字段 {indicator} 存放的不是数字：请另选或转换。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The indicator {indicator} stands more than once in the table: keep one row of it.</source>
        <translation>指标{indicator}在表中出现不止一次：请保留一行。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The weight of {indicator} reads {weight}: give a number of 0 or more.</source>
        <translation>{indicator}的权重为 {weight}：请给出 0 或更大的数。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The weights come from few values (cities: {cities}, indicators: {indicators}); with fewer than two cities an indicator they say little. Give weights instead.</source>
        <translation>权重由少量数值得出（{cities} 个城市，{indicators} 个指标）；每个指标不足两个城市时，它们说明不了什么。请改为给定权重。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>The {aggregate} index has a scaling of its own: the normalisation ({normalise}) is ignored in it and only used for the dimensions and correlations.</source>
        <translation>{aggregate} 指数有自己的缩放：标准化方式（{normalise}）对其无效，只用于维度和相关系数。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>There is no core city in {place}, so no distance to the cores: name one, or choose another normalisation.</source>
        <translation>{place}没有核心城市，因此没有与核心城市的距离：请指定一个，或选择另一种标准化。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>There is no core city, so no distance to the cores: name one, or choose another normalisation.</source>
        <translation>没有核心城市，因此没有与核心城市的距离：请指定一个，或选择另一种标准化。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>There is no indicator: name at least one.</source>
        <translation>没有指标：请至少指定一个。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>{city} has no value of {indicator} (values missing in all: {count}). Fill in what is missing, leave such cities out, or reweight the other indicators.</source>
        <translation>{city}没有{indicator}的值（共缺失 {count} 个值）。请补全、略去此类城市，或对其他指标重新加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>{city} has no value of {indicator} in period {period} (values missing in all: {count}). Fill in what is missing, leave such cities out, or reweight the other indicators.</source>
        <translation>{city}在时期 {period} 没有{indicator}的值（共缺失 {count} 个值）。请补全、略去此类城市，或对其他指标重新加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>{count} city rows are left out, as an indicator is missing: {cities}.</source>
        <translation>{count} 个城市行因缺少指标而略去：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>{count} city rows lack indicators; the weights of the others are rescaled: {cities}.</source>
        <translation>{count} 个城市行缺少指标；其他指标的权重已重新缩放：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/peripheralization.py"/>
        <source>{indicator} is infinite for {cities}: correct the values or empty them.</source>
        <translation>{cities}的 {indicator} 为无穷大：请更正数值或将其留空。</translation>
    </message>
    <message>
        <location filename="../../analysis/place.py"/>
        <source>able and willing</source>
        <translation>有能力且有意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/place.py"/>
        <source>able, not willing</source>
        <translation>有能力而无意愿</translation>
    </message>
    <message>
        <location filename="../../analysis/place.py"/>
        <source>willing, not able</source>
        <translation>有意愿而无能力</translation>
    </message>
    <message>
        <location filename="../../analysis/poisson.py"/>
        <source>The calibration does not settle: too many pairs have no flow for these terms. Choose a model with fewer margins, or leave out cities that hardly have any flow.</source>
        <translation>校准不收敛：对这些项而言，没有流量的城市对过多。请选择约束较少的模型，或略去几乎没有流量的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/poisson.py"/>
        <source>There are too few pairs, or masses or costs that are all alike: the terms of the model can't be told apart.</source>
        <translation>城市对过少，或质量或成本全都相同：模型的各项无法区分。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>1 city row has no value and is left out: {names}.</source>
        <translation>1 个城市行没有数值，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>1 city row has no value or no people and is left out: {names}.</source>
        <translation>1 个城市行没有数值或没有人口，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>1 city row lacks a value in some sector and is left out: {names}.</source>
        <translation>1 个城市行缺少某部门的数值，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>1 region has no speed of convergence and no half-life: its cities do not converge steadily (beta is not below 0, or too far below).</source>
        <translation>1 个区域没有收敛速度和半衰期：其城市未稳定趋同（beta 不低于 0，或低得过多）。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>Each region's first period is compared with its last; others are not used.</source>
        <translation>每个区域的第一个时期与最后一个时期比较；其他时期不用。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>Period {period}: for changes of share, only 1 city counts that is in the first period too.</source>
        <translation>时期 {period}：份额的变化只计第一个时期也有的 1 个城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>Period {period}: for changes of share, only the {count} cities count that are in the first period too.</source>
        <translation>时期 {period}：份额的变化只计第一个时期也有的 {count} 个城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>Shift-share compares two periods: choose the field of a city table that has a row a city and period.</source>
        <translation>份额-偏离分析比较两个时期：请选择每行一个城市和时期的城市表中的时期字段。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>There are no two periods to compare: changes and trends are empty.</source>
        <translation>没有两个时期可比较：变化和趋势为空。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>{count} city rows have no value and are left out: {names}.</source>
        <translation>{count} 个城市行没有数值，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>{count} city rows have no value or no people and are left out: {names}.</source>
        <translation>{count} 个城市行没有数值或没有人口，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>{count} city rows lack a value in some sector and are left out: {names}.</source>
        <translation>{count} 个城市行缺少某部门的数值，已略去：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/polarization.py"/>
        <source>{count} regions have no speed of convergence and no half-life: their cities do not converge steadily (beta is not below 0, or too far below).</source>
        <translation>{count} 个区域没有收敛速度和半衰期：其城市未稳定趋同（beta 不低于 0，或低得过多）。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source> in {region}</source>
        <translation>（{region}）</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>1 city has no size and gets no role: {names}.</source>
        <translation>1 个城市没有规模，不获得角色：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>1 of {cities} cities is above the mean size{region}: sizes are not heavy-tailed, and head/tail breaks set no clear cores apart.</source>
        <translation>{cities} 个城市中有 1 个高于平均规模{region}：规模不呈重尾分布，头/尾分割无法明确区分核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>Flows do not set cores apart: fewer than three cities, or all alike.</source>
        <translation>流无法区分核心城市：城市少于三个，或全都相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>Name at least one core city, by its id or name.</source>
        <translation>请至少以 ID 或名称指定一个核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>No city has a size.</source>
        <translation>没有城市有规模。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>No city has the id or name {entries}. City ids read {ids}, names {names}.</source>
        <translation>没有城市的 ID 或名称为 {entries}。城市 ID 为 {ids}，名称为 {names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>The size of {name} ({id}) is {problem}: {value}. Sizes must be 0 or more.</source>
        <translation>{name}（{id}）的规模为{problem}：{value}。规模须为 0 或更大。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>core-periphery fit</source>
        <translation>核心-边缘拟合</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>flows fit no pattern</source>
        <translation>流不符合任何模式</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>head/tail breaks</source>
        <translation>头/尾分割</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>largest cities</source>
        <translation>最大的若干城市</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>listed as core</source>
        <translation>列为核心</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>not listed as core</source>
        <translation>未列为核心</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>share of size</source>
        <translation>规模份额</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>size is empty</source>
        <translation>规模为空</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>size threshold</source>
        <translation>规模阈值</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>{count} cities are called {name}: name the core by its id ({ids}).</source>
        <translation>{count} 个城市名为{name}：请以 ID（{ids}）指定核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>{count} cities have no size and get no role: {names}.</source>
        <translation>{count} 个城市没有规模，不获得角色：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/roles.py"/>
        <source>{count} of {cities} cities are above the mean size{region}: sizes are not heavy-tailed, and head/tail breaks set no clear cores apart.</source>
        <translation>{cities} 个城市中有 {count} 个高于平均规模{region}：规模不呈重尾分布，头/尾分割无法明确区分核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/scenario.py"/>
        <source>A flow or factor must be 0 or more, not {value}.</source>
        <translation>流量或倍数须为 0 或更大，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../analysis/scenario.py"/>
        <source>The scenario leaves no flow: keep at least one link.</source>
        <translation>该情景不留任何流量：请至少保留一条联系。</translation>
    </message>
    <message>
        <location filename="../../analysis/scenario.py"/>
        <source>There is no city “{city}” any more: take the change back, or bring the city back.</source>
        <translation>城市“{city}”已不存在：请移除该更改，或恢复该城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/scenario.py"/>
        <source>“{role}” is no role: it is core or secondary.</source>
        <translation>“{role}”不是角色：角色为 core 或 secondary。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>1 row of the table “{table}” has no {column} and is left out: {rows}.</source>
        <translation>表“{table}”中有 1 行没有 {column}，已略去：{rows}。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>1 row of the table “{table}” has no {keys} and is left out.</source>
        <translation>表“{table}”中有 1 行没有 {keys}，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>1 row of the table “{table}” repeats another and is added to it: {rows}.</source>
        <translation>表“{table}”中有 1 行与其他行重复，已相加：{rows}。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>1 score of the table “{table}” is given more than once, as by several raters: the mean counts. The scores differ by {apart:g} at most: {rows}.</source>
        <translation>表“{table}”中有 1 个得分给出不止一次（如来自多名评分者）：取其均值。最多相差 {apart:g}：{rows}。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>The value of {row} is {value}; it must be finite, and 0 or more.</source>
        <translation>{row}的值为 {value}；须为有限数，且为 0 或更大。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>The value of {row} is {value}; it must be finite.</source>
        <translation>{row}的值为 {value}；须为有限数。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>The value of {row} is {value}; it must be from 0 to {highest:g}.</source>
        <translation>{row}的值为 {value}；须在 0 到 {highest:g} 之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>The value of {row} reads “{value}”, which is no number.</source>
        <translation>{row}的值为“{value}”，不是数字。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>{count} rows of the table “{table}” have no {column} and are left out: {rows}.</source>
        <translation>表“{table}”中有 {count} 行没有 {column}，已略去：{rows}。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>{count} rows of the table “{table}” have no {keys} and are left out.</source>
        <translation>表“{table}”中有 {count} 行没有 {keys}，已略去。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>{count} rows of the table “{table}” repeat others and are added to them: {rows}.</source>
        <translation>表“{table}”中有 {count} 行与其他行重复，已相加：{rows}。</translation>
    </message>
    <message>
        <location filename="../../analysis/score_tables.py"/>
        <source>{count} scores of the table “{table}” are given more than once, as by several raters: their mean counts. They differ by {apart:g} at most: {rows}.</source>
        <translation>表“{table}”中有 {count} 个得分给出不止一次（如来自多名评分者）：取其均值。最多相差 {apart:g}：{rows}。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Are secondary cities able and willing to act?</source>
        <translation>次级城市是否有能力且有意愿行动？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Do cities complement each other, and does flow follow?</source>
        <translation>城市是否互补，流是否随之而来？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Do cores gain what others lose?</source>
        <translation>核心城市是否得到其他城市所失去的？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Do the goals of those who plan and those who act agree?</source>
        <translation>规划者与行动者的目标是否一致？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Is size spread over many cities, or held by a few?</source>
        <translation>规模是分布于许多城市，还是由少数城市占有？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes a score of each city's capacity and willingness to act: run “Governance mismatches”.</source>
        <translation>未度量。需要各城市行动能力与意愿的评分：请运行“治理错配”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes a value of each city (GDP, jobs), best of several periods: run “Polarization”.</source>
        <translation>未度量。需要各城市的数值（GDP、就业），最好有多个时期：请运行“极化”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes flows between the cities (trains, trips, calls): run “Build flow network”, then “Connectivity measures”.</source>
        <translation>未度量。需要城市之间的流（列车、出行、通话）：请先运行“构建流网络”，再运行“连通性度量”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes indicators of being left behind: run “Peripheralization index”.</source>
        <translation>未度量。需要反映落后状况的指标：请运行“边缘化指数”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes jobs by sector of each city: run “Functional complementarity”.</source>
        <translation>未度量。需要各城市的分部门就业：请运行“功能互补”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes the actors and their ties, or how plans are carried out: run “Governance mismatches”.</source>
        <translation>未度量。需要行动者及其联系，或规划的实施情况：请运行“治理错配”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes the size of each city (population, jobs): run “Morphological polycentricity”.</source>
        <translation>未度量。需要各城市的规模（人口、就业）：请运行“形态多中心”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Not measured. It takes the weights that actors give to goals: run “Governance mismatches”.</source>
        <translation>未度量。需要行动者赋予各目标的权重：请运行“治理错配”。</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Place</source>
        <translation>场所</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Polarization</source>
        <translation>极化</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Three causes</source>
        <translation>三种原因</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Three relations</source>
        <translation>三种关系</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Two pressures</source>
        <translation>两种压力</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Who decides, and who has to ask?</source>
        <translation>谁作决定，谁须请示？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Who is left behind, and how sure is that?</source>
        <translation>谁落在后面，有多确定？</translation>
    </message>
    <message>
        <location filename="../../analysis/story.py"/>
        <source>Who is linked with whom, and on whose terms?</source>
        <translation>谁与谁相连，由谁主导？</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>1 city has two largest flows that are equal: {names}. The destination of larger in-flow was taken, then the one of the smaller id.</source>
        <translation>1 个城市有两个相等的最大流：{names}。取流入较大的终点，其次取 ID 较小的。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>1 of {links} links is kept; it carries {share} % of the flow.</source>
        <translation>{links} 条联系中保留 1 条；它承载 {share} % 的流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>Cities dominated by a larger one: {dominated}; that dominate and are not dominated: {dominant}; that are neither: {isolated} (over all regions and periods).</source>
        <translation>{dominated} 个城市受更大的城市支配，{dominant} 个支配他城而不受支配，{isolated} 个两者皆非（所有区域和时期合计）。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>Communities: {communities}, with a modularity of {modularity}. Their borders are clear (from about 0.3, Newman and Girvan 2004).</source>
        <translation>{communities} 个社区，模块度为 {modularity}。边界清晰（约从 0.3 起，Newman and Girvan 2004）。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>Communities: {communities}, with a modularity of {modularity}. Their borders are weak, since clear ones begin at about 0.3 (Newman and Girvan 2004).</source>
        <translation>{communities} 个社区，模块度为 {modularity}。边界不清晰，清晰的边界约从 0.3 开始（Newman and Girvan 2004）。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>It must be above 0 and at most 1, not {value}.</source>
        <translation>须大于 0 且不超过 1，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>No city is dominated: no largest out-flow goes to a city of larger in-flow.</source>
        <translation>没有受支配的城市：没有最大流出指向流入更大的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>No link is significant at {alpha}. Between few cities every share is likely: try a larger value, such as 0.2.</source>
        <translation>在 {alpha} 水平上没有显著的联系。城市少时任何份额都不稀奇：请尝试更大的值，例如 0.2。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>Nothing flows between cities of a region: there are no communities.</source>
        <translation>区域内的城市之间没有流：没有社区。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>Rule must be one of {known}.</source>
        <translation>规则须为以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>There is no link within a region: there is no backbone.</source>
        <translation>区域内没有联系：没有骨干网。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>{count} cities have two largest flows that are equal: {names}. The destination of larger in-flow was taken, then the one of the smaller id.</source>
        <translation>{count} 个城市有两个相等的最大流：{names}。取流入较大的终点，其次取 ID 较小的。</translation>
    </message>
    <message>
        <location filename="../../analysis/structure.py"/>
        <source>{count} of {links} links are kept; they carry {share} % of the flow.</source>
        <translation>{links} 条联系中保留 {count} 条；它们承载 {share} % 的流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/accessibility.py"/>
        <source>Farthest from a core: {cities}, at a cost of {cost}.</source>
        <translation>离核心城市最远：{cities}，成本为 {cost}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/accessibility.py"/>
        <source>Farthest from a core: {cities}, {cost} km away.</source>
        <translation>离核心城市最远：{cities}，{cost} km。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/accessibility.py"/>
        <source>Worst placed to reach other cities: {worst}, with {low} % of the mean city's potential; best placed: {best}, with {high} %.</source>
        <translation>到达其他城市的区位最差：{worst}，潜力为平均城市的 {low} %；最好：{best}，为 {high} %。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>All cities have the same power in the ties scored by the analyst.</source>
        <translation>在分析者评分的联系中，所有城市权力相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>Cores and secondary cities rank alike on average, as scored by the analyst.</source>
        <translation>核心城市与次级城市的平均等级相同，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>Cores rank above secondary cities by {share} of the span of ranks on average, as scored by the analyst.</source>
        <translation>核心城市的平均等级高于次级城市，高出等级极差的 {share}，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>In the ties scored by the analyst, {count} of {total} cities take no initiative of their own: {cities}.</source>
        <translation>在分析者评分的联系中，{total} 个城市中有 {count} 个自身毫无主动：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>In the ties scored by the analyst, {count} of {total} cities takes no initiative of its own: {cities}.</source>
        <translation>在分析者评分的联系中，{total} 个城市中有 {count} 个自身毫无主动：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>Most power in the ties scored by the analyst: {first}; least: {last}, with {share} of it.</source>
        <translation>在分析者评分的联系中权力最大：{first}；最小：{last}，为其 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>Most power in the ties scored by the analyst: {first}; none at all: {last}.</source>
        <translation>在分析者评分的联系中权力最大：{first}；毫无权力：{last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>Of the initiative between cores and secondary cities, as scored by the analyst, {share} is taken by cores.</source>
        <translation>核心与次级城市之间的主动行为中，{share} 由核心城市发起，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>Secondary cities rank above cores by {share} of the span of ranks on average, as scored by the analyst.</source>
        <translation>次级城市的平均等级高于核心城市，高出等级极差的 {share}，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>The gap of power is the largest in {count} of {total} cities, as scored by the analyst: {cities}.</source>
        <translation>{total} 个城市中有 {count} 个以权力差距最大，由分析者评分：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/actor.py"/>
        <source>The ties scored by the analyst are centralised to {value}: 1 would be a star around one actor, 0 all actors alike.</source>
        <translation>分析者评分的联系集中化程度为 {value}：1 为围绕一个行动者的星形，0 为各行动者相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>Flows that these data do not count may still link it with others.</source>
        <translation>这些数据未计入的流仍可能使其与其他城市相连。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>It receives more than it sends: {received} in, {sent} out.</source>
        <translation>接收多于发出：流入 {received}，流出 {sent}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>It sends about as much as it receives: {sent} out, {received} in.</source>
        <translation>发出与接收大致相当：流出 {sent}，流入 {received}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>It sends more than it receives: {sent} out, {received} in.</source>
        <translation>发出多于接收：流出 {sent}，流入 {received}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>Its flow is {share} of that of the average other city.</source>
        <translation>其流量为其他城市平均值的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>Its flow is {times} times that of the average other city.</source>
        <translation>其流量为其他城市平均值的 {times} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>No flow reaches or leaves {city} in these data.</source>
        <translation>在这些数据中没有流到达或离开{city}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>None of {city}'s flow is with cores.</source>
        <translation>{city}的流量均与核心城市无关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>None of {city}'s flow is with other cores.</source>
        <translation>{city}的流量均与其他核心城市无关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>Number of cities that it sends to: {out}; that it receives from: {into}.</source>
        <translation>它流向的城市数：{out}；流向它的城市数：{into}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>On balance, it depends on other cities more than they depend on it.</source>
        <translation>总体而言，它对其他城市的依赖多于其他城市对它的依赖。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>On balance, other cities depend on it more than it depends on them.</source>
        <translation>总体而言，其他城市对它的依赖多于它对其他城市的依赖。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of its flow is with other secondary cities.</source>
        <translation>其流量的 {share} 与其他次级城市相关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of its flow is with secondary cities.</source>
        <translation>其流量的 {share} 与次级城市相关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of the flow that starts in it stays in it.</source>
        <translation>从该城市出发的流量有 {share} 留在城内。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of the strongest ways between other cities pass through it.</source>
        <translation>其他城市之间的最强路径有 {share} 经过它。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of {city}'s flow is with cores, all of it with {core}.</source>
        <translation>{city}的流量中 {share} 与核心城市相关，全部是与{core}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of {city}'s flow is with cores.</source>
        <translation>{city}的流量中 {share} 与核心城市相关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of {city}'s flow is with cores; its main core is {core} ({core_share}).</source>
        <translation>{city}的流量中 {share} 与核心城市相关；其主要核心城市为{core}（{core_share}）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of {city}'s flow is with other cores, most with {core} ({core_share}).</source>
        <translation>{city}的流量中 {share} 与其他核心城市相关，最多的是{core}（{core_share}）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_flows.py"/>
        <source>{share} of {city}'s flow is with other cores.</source>
        <translation>{city}的流量中 {share} 与其他核心城市相关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Among secondary cities it belongs to group {group}.</source>
        <translation>在次级城市中属于{group}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Among secondary cities it belongs to group {group}; another would fit it better.</source>
        <translation>在次级城市中属于{group}；另一组会更适合它。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It has caught up since the previous period: its index fell by {change}.</source>
        <translation>与前一时期相比它有所追赶：指数下降 {change}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It has fallen behind since the previous period: its index rose by {change}.</source>
        <translation>与前一时期相比它落后了：指数上升 {change}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It holds {share} of “{field}” in the region and ranks {rank} by it.</source>
        <translation>占区域“{field}”的 {share}，按此排{rank}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It holds {share} of “{field}” in the region.</source>
        <translation>占区域“{field}”的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It ranks {rank} by peripheralization, 1st being the most; how safe that is was not measured.</source>
        <translation>按边缘化程度排{rank}（第 1 为程度最高）；其可靠程度未经度量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It ranks {rank} by peripheralization, 1st being the most; with other weights its rank would be between {low} and {high} in nine of ten runs.</source>
        <translation>按边缘化程度排{rank}（第 1 为程度最高）；换用其他权重时，十次中有九次位次在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It ranks {rank} of {count} by peripheralization, 1st being the most, and with other weights would do so in nine of ten runs.</source>
        <translation>在 {count} 个城市中按边缘化程度排{rank}（第 1 为程度最高），换用其他权重时十次中有九次也是如此。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It ranks {rank} of {count} by peripheralization, 1st being the most; how safe that is was not measured.</source>
        <translation>在 {count} 个城市中按边缘化程度排{rank}（第 1 为程度最高）；其可靠程度未经度量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It ranks {rank} of {count} by peripheralization, 1st being the most; with other weights its rank would be between {low} and {high} in nine of ten runs.</source>
        <translation>在 {count} 个城市中按边缘化程度排{rank}（第 1 为程度最高）；换用其他权重时，十次中有九次位次在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>It stands out in “{sector}”: its share is {times} times the region's.</source>
        <translation>其“{sector}”突出：份额为区域的 {times} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its dependence on cores is as it was: {last} of its flow.</source>
        <translation>其对核心城市的依赖不变：占其流量的 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its dependence on cores went from {first} to {last} of its flow.</source>
        <translation>其对核心城市的依赖从其流量的 {first} 变为 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its growth is that of its sectors in the region.</source>
        <translation>其增长与其部门在区域的增长相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its growth is {local} above that of its sectors in the region.</source>
        <translation>其增长比其部门在区域的增长高 {local}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its growth is {local} below that of its sectors in the region.</source>
        <translation>其增长比其部门在区域的增长低 {local}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its largest flow goes to {above}, a city that draws more flow.</source>
        <translation>其最大的流指向吸引更多流量的城市{above}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its largest flow goes to {above}, a city that draws more flow; at the top stands {top}.</source>
        <translation>其最大的流指向吸引更多流量的城市{above}；最顶端是{top}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its peripheralization is as it was in the previous period.</source>
        <translation>其边缘化程度与前一时期相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its potential to reach other cities is {index} % of the mean city's.</source>
        <translation>其到达其他城市的潜力为平均城市的 {index} %。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its potential to reach other cities is {index} % of the mean city's; its nearest core is {core}.</source>
        <translation>其到达其他城市的潜力为平均城市的 {index} %；最近的核心城市为{core}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its rank hangs on the weights: {share} of the runs with other weights leave it in the same fifth of the ranking.</source>
        <translation>其位次取决于权重：换用其他权重的运行中有 {share} 使其留在同一五分位。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its share of the region's {value} fell by {points} since the first period.</source>
        <translation>自第一个时期以来，其在区域“{value}”中的份额下降 {points}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its share of the region's {value} is as it was in the first period.</source>
        <translation>其在区域“{value}”中的份额与第一个时期相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Its share of the region's {value} rose by {points} since the first period.</source>
        <translation>自第一个时期以来，其在区域“{value}”中的份额上升 {points}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>No city is better linked through organisations.</source>
        <translation>没有城市经由机构的联系强于它。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>No organisation links it with another city.</source>
        <translation>没有机构将其与其他城市相连。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Of its gaps scored by the analyst, that of place is the largest: being able and willing to act.</source>
        <translation>在分析者评分的各项差距中，场所差距最大：行动的能力与意愿。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Of its gaps scored by the analyst, that of power is the largest: its power beside that of others.</source>
        <translation>在分析者评分的各项差距中，权力差距最大：其权力与他者相比。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Of its gaps scored by the analyst, the vertical one of priority is the largest: its goals beside the plan's.</source>
        <translation>在分析者评分的各项差距中，优先级纵向差距最大：其目标与规划目标相比。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Smaller cities send it their largest flow; its own goes to no larger city.</source>
        <translation>较小的城市将最大的流发往它；它自己的最大流不指向更大的城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>The analyst scored it as able and willing to act.</source>
        <translation>分析者评其为有能力且有意愿行动。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>The analyst scored it as able but not willing to act.</source>
        <translation>分析者评其为有能力而无意愿行动。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>The analyst scored it as neither able nor willing to act.</source>
        <translation>分析者评其为既无能力也无意愿行动。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>The analyst scored it as willing but not able to act.</source>
        <translation>分析者评其为有意愿而无能力行动。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>Through organisations it has {share} of the links of the best linked city.</source>
        <translation>其经由机构的联系为联系最强城市的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/city_place.py"/>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>All {count} cities have the same share of “{field}”.</source>
        <translation>全部 {count} 个城市的“{field}”份额相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>Beside the rank-size line of “{field}”, {above} has {more} times what the line has at its rank, {below} {less} times.</source>
        <translation>与“{field}”的位序-规模线相比，{above}为其位序期望值的 {more} 倍，{below}为 {less} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>By “{field}”, morphological polycentricity is {value}; 1 would be full balance, and if one of as many cities had everything, it would be {floor}.</source>
        <translation>按“{field}”，形态多中心性为 {value}；1 为完全均衡，若城市数相同而由一城占有全部，则为 {floor}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>By “{field}”, morphological polycentricity went from {first} to {value}; 1 would be full balance, and if one of as many cities had everything, it would be {floor}.</source>
        <translation>按“{field}”，形态多中心性从 {first} 变为 {value}；1 为完全均衡，若城市数相同而由一城占有全部，则为 {floor}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>Flow is more balanced than size by “{field}”: polycentricity is {flow} by in-flow and {form} by size, over a floor of {floor}.</source>
        <translation>流比按“{field}”的规模更均衡：多中心性按流入为 {flow}，按规模为 {form}，下限为 {floor}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>Size by “{field}” and flow are about as balanced: both polycentricities are {form}, over a floor of {floor}.</source>
        <translation>按“{field}”的规模与流同样均衡：两种多中心性均为 {form}，下限为 {floor}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>Size by “{field}” is more balanced than flow: polycentricity is {form} by size and {flow} by in-flow, over a floor of {floor}.</source>
        <translation>按“{field}”的规模比流更均衡：多中心性按规模为 {form}，按流入为 {flow}，下限为 {floor}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>The largest city has {share} of “{field}”.</source>
        <translation>最大的城市占“{field}”的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>The rank-size line of “{field}” became flatter, from {first} to {last}: more balance.</source>
        <translation>“{field}”的位序-规模线变缓，从 {first} 到 {last}：均衡程度上升。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>The rank-size line of “{field}” became steeper, from {first} to {last}: less balance.</source>
        <translation>“{field}”的位序-规模线变陡，从 {first} 到 {last}：均衡程度下降。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>The share of flow is farthest above the share of “{field}” in {above}, by {more}, and farthest below it in {below}, by {less}.</source>
        <translation>流量份额高出“{field}”份额最多的是{above}，高 {more}；低得最多的是{below}，低 {less}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>flows of no period</source>
        <translation>无时期的流</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>{cities} have the largest share of “{field}”, {share} each.</source>
        <translation>{cities}的“{field}”份额最大，各占 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>{city} has the largest share of “{field}”, {share}. Next: {next}.</source>
        <translation>{city}的“{field}”份额最大，为 {share}。其次：{next}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>“{field}” is spread as if it were all in one city; number of cities: {count}.</source>
        <translation>“{field}”的分布相当于集中在一个城市；实有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>“{field}” is spread as if over {effective} cities of equal size; there are {count}.</source>
        <translation>“{field}”的分布相当于 {effective} 个等规模城市；实有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>“{field}” moved closer together: its standard distance from its centre went from {first} to {last} km.</source>
        <translation>“{field}”更加聚拢：到重心的标准距离从 {first} km 变为 {last} km。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/coexistence.py"/>
        <source>“{field}” moved outwards: its standard distance from its centre went from {first} to {last} km.</source>
        <translation>“{field}”向外移动：到重心的标准距离从 {first} km 变为 {last} km。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>All secondary cities with flow depend on cores alike: {share} of it is with them.</source>
        <translation>有流量的次级城市对核心城市的依赖相同：其流量的 {share} 与核心城市相关。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Dependence on cores fell most in {city}: from {first} to {last} of its flow.</source>
        <translation>对核心城市的依赖下降最多的是{city}：从其流量的 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Dependence on cores fell most, by {points}, in each of these: {cities}.</source>
        <translation>对核心城市的依赖下降最多（{points}）的城市：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Dependence on cores rose most in {city}: from {first} to {last} of its flow.</source>
        <translation>对核心城市的依赖上升最多的是{city}：从其流量的 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Dependence on cores rose most, by {points}, in each of these: {cities}.</source>
        <translation>对核心城市的依赖上升最多（{points}）的城市：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Functional polycentricity is {value}; 1 would be full balance, and if one of as many cities had all in-flow, it would be {floor}.</source>
        <translation>功能多中心性为 {value}；1 为完全均衡，若城市数相同而由一城占有全部流入，则为 {floor}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Functional polycentricity went from {first} (floor {first_floor}) to {last} (floor {last_floor}).</source>
        <translation>功能多中心性从 {first}（下限 {first_floor}）变为 {last}（下限 {last_floor}）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Largest gain in the share of all flow, {points} each: {cities}.</source>
        <translation>占全部流量的份额增加最多，各 {points}：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Largest gain in the share of all flow: {city}, from {first} to {last}.</source>
        <translation>占全部流量的份额增加最多：{city}，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Largest loss in the share of all flow, {points} each: {cities}.</source>
        <translation>占全部流量的份额减少最多，各 {points}：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Largest loss in the share of all flow: {city}, from {first} to {last}.</source>
        <translation>占全部流量的份额减少最多：{city}，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Main core of {count} each of the {total} secondary cities tied to a core: {core}.</source>
        <translation>与核心城市相连的 {total} 个次级城市中，各为其中 {count} 个的主要核心城市：{core}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>No flow reaches or leaves {cities} in these data.</source>
        <translation>在这些数据中没有流到达或离开{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>No flow reaches or leaves {count} of {total} cities in these data: {cities}.</source>
        <translation>在这些数据中没有流到达或离开 {total} 个城市中的 {count} 个：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>No flow runs between the cities in these data.</source>
        <translation>在这些数据中城市之间没有流。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>No secondary city has flow with a core.</source>
        <translation>没有次级城市与核心城市有流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Secondary cities send {share} of their flow to cores.</source>
        <translation>次级城市将其流量的 {share} 发往核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Secondary cities send {share} of their flow to cores; if each sent the same to every other city, it would be {expected}.</source>
        <translation>次级城市将其流量的 {share} 发往核心城市；若每个次级城市对其他城市均等发出，则为 {expected}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Secondary cities that depend more on cores than before: {more} of {total}; less: {less}.</source>
        <translation>{total} 个次级城市中，{more} 个比以前更依赖核心城市，{less} 个依赖减少。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>The share of all flow that runs between secondary cities went from {first} to {last}.</source>
        <translation>全部流量中发生在次级城市之间的份额从 {first} 变为 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>The share of their flow that secondary cities send to cores went from {first} to {last}.</source>
        <translation>次级城市流量中发往核心城市的份额从 {first} 变为 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>The total flow of no city has changed.</source>
        <translation>各城市的总流量均未变化。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Total flow fell most in {falling}, by {loss}; it grew in no city.</source>
        <translation>总流量下降最多的是{falling}，减少{loss}；没有城市增长。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Total flow grew most in {growing}, by {gain}, and fell most in {falling}, by {loss}.</source>
        <translation>总流量增长最多的是{growing}，增加{gain}；下降最多的是{falling}，减少{loss}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>Total flow grew most in {growing}, by {gain}; it fell in no city.</source>
        <translation>总流量增长最多的是{growing}，增加{gain}；没有城市下降。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{city} depends most on cores: {share} of its flow is with them, {core_share} with {core}. Next: {next}.</source>
        <translation>{city}最依赖核心城市：其流量的 {share} 与核心城市相关，其中 {core_share} 与{core}相关。其次：{next}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{city} depends most on cores: {share} of its flow is with them. Next: {next}.</source>
        <translation>{city}最依赖核心城市：其流量的 {share} 与核心城市相关。其次：{next}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{core} is the main core of all {total} secondary cities tied to a core.</source>
        <translation>{core}是与核心城市相连的全部 {total} 个次级城市的主要核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{core} is the main core of the only secondary city tied to a core.</source>
        <translation>{core}是唯一与核心城市相连的次级城市的主要核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{core} is the main core of {count} of the {total} secondary cities tied to a core. Next: {next}.</source>
        <translation>与核心城市相连的 {total} 个次级城市中，{core}是其中 {count} 个的主要核心城市。其次：{next}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{count} cities depend most on cores, with {share} of their flow: {cities}.</source>
        <translation>{count} 个城市最依赖核心城市，占其流量的 {share}：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{share} of all flow is matched by flow in the other direction.</source>
        <translation>全部流量的 {share} 有反方向流量相抵应。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{share} of all flow runs between secondary cities.</source>
        <translation>全部流量的 {share} 发生在次级城市之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{share} of all flow runs between secondary cities; if every pair of cities had the same flow, it would be {expected}.</source>
        <translation>全部流量的 {share} 发生在次级城市之间；若每对城市流量相同，则为 {expected}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{share} of all flow starts or ends in each of these: {cities}.</source>
        <translation>全部流量的 {share} 起于或止于以下各城市：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{share} of all flow starts or ends in {cities}, more than in any other city.</source>
        <translation>全部流量的 {share} 起于或止于{cities}，多于其他任何城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/connectivity.py"/>
        <source>{share} of the flow in these data stays within its city; all else that is told of flow is about the rest, which runs between cities.</source>
        <translation>这些数据中 {share} 的流量留在其城市内部；关于流的其他一切说明均针对城市之间的其余流量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Best linked through organisations: {cities}.</source>
        <translation>经由机构联系最强：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Best linked through organisations: {cities}. Next, in percent of the best linked: {next}.</source>
        <translation>经由机构联系最强：{cities}。其次，以最强者的百分比计：{next}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Different in their sectors, but hardly linked, are above all: {pairs}.</source>
        <translation>部门差异大而几无联系的主要是：{pairs}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Flows favour cities that are alike: dissimilarity of sectors is {weighted} where pairs are weighted by flow, {mean} over all pairs (0 alike, 2 nothing in common).</source>
        <translation>流偏向相似的城市：按流量加权时部门差异度为 {weighted}，全部城市对为 {mean}（0 为相同，2 为毫无共同）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Flows favour cities that differ: dissimilarity of sectors is {weighted} where pairs are weighted by flow, {mean} over all pairs (0 alike, 2 nothing in common).</source>
        <translation>流偏向差异大的城市：按流量加权时部门差异度为 {weighted}，全部城市对为 {mean}（0 为相同，2 为毫无共同）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Flows favour neither cities that differ nor cities that are alike: dissimilarity of sectors is {mean} over all pairs, weighted by flow or not.</source>
        <translation>流既不偏向差异大的城市，也不偏向相似的城市：全部城市对的部门差异度为 {mean}，无论是否按流量加权。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>No organisation links two of these cities.</source>
        <translation>没有机构将其中任何两个城市相连。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>Organisations link {count} of {total} cities with no other: {cities}.</source>
        <translation>{total} 个城市中有 {count} 个没有机构将其与他城相连：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>{city} is the most specialised city: its sectors differ most from the region's.</source>
        <translation>{city}是专业化程度最高的城市：其部门与区域差异最大。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>{city} is the most specialised city; its share of “{sector}” is {times} times the region's.</source>
        <translation>{city}是专业化程度最高的城市；其“{sector}”份额为区域的 {times} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cooperation.py"/>
        <source>{share} of what secondary cities do would have to be in another sector for them to have the cores' mix of sectors.</source>
        <translation>次级城市的活动须有 {share} 转到其他部门，才能与核心城市的部门构成相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>Cores hold {share} of “{field}”.</source>
        <translation>核心城市占“{field}”的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>Cores, {cores} of {count} cities, hold {share} of “{field}”.</source>
        <translation>{count} 个城市中的 {cores} 个核心城市占“{field}”的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>Per head, cores have {last} times as much “{field}” as secondary cities.</source>
        <translation>核心城市的人均“{field}”为次级城市的 {last} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>Per head, cores have {last} times as much “{field}” as secondary cities; they had {first} times.</source>
        <translation>核心城市的人均“{field}”为次级城市的 {last} 倍；此前为 {first} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>The core, 1 of {count} cities, holds {share} of “{field}”.</source>
        <translation>{count} 个城市中的 1 个核心城市占“{field}”的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>The cores' share of “{field}” went from {first} to {last}.</source>
        <translation>核心城市的“{field}”份额从 {first} 变为 {last}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>The mean core has {last} times as much “{field}” as the mean secondary city.</source>
        <translation>核心城市的“{field}”均值为次级城市均值的 {last} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/cores.py"/>
        <source>The mean core has {last} times as much “{field}” as the mean secondary city; it had {first} times.</source>
        <translation>核心城市的“{field}”均值为次级城市均值的 {last} 倍；此前为 {first} 倍。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>All {total} cities are of one type: “{label}”.</source>
        <translation>{total} 个城市全属同一类型：“{label}”。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>Groups of secondary cities, with the number of cities in brackets: {groups}.</source>
        <translation>次级城市的分组，括号内为城市数：{groups}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>No city changed its group: all {total} stayed.</source>
        <translation>没有城市换组：全部 {total} 个留在原组。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>These groups are weak: the mean silhouette is {mean}, where 1 would set them clearly apart; other groups would sort the cities about as well.</source>
        <translation>这些分组较弱：平均轮廓系数为 {mean}，1 为界限分明；其他分组的效果也差不多。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>{count} of {total} cities changed its group: {cities}.</source>
        <translation>{total} 个城市中有 {count} 个换了组：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>{count} of {total} cities changed their group: {cities}.</source>
        <translation>{total} 个城市中有 {count} 个换了组：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>{total} cities fall into {count} types; the largest has {most}: “{label}”.</source>
        <translation>{total} 个城市分为 {count} 种类型；最大的有 {most} 个城市：“{label}”。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>{total} cities fall into {count} types; the largest has {most}: “{label}”. Fitting badly in their type: {weak} of {known}.</source>
        <translation>{total} 个城市分为 {count} 种类型；最大的有 {most} 个城市：“{label}”。{known} 个城市中有 {weak} 个与所属类型不太相符。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/groups.py"/>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/growth.py"/>
        <source>Growth most above that of the same sectors in the region: {cities}, by {effect}.</source>
        <translation>比同类部门在区域的增长高出最多：{cities}，高 {effect}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/growth.py"/>
        <source>Growth most below that of the same sectors in the region: {cities}, by {effect}.</source>
        <translation>比同类部门在区域的增长低出最多：{cities}，低 {effect}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/growth.py"/>
        <source>Growth of all secondary cities together: {growth}. It adds up from {regional_effect} as in the whole region, {mix_effect} by their mix of sectors and {local_effect} of their own.</source>
        <translation>全部次级城市合计增长：{growth}。其中 {regional_effect} 随整个区域，{mix_effect} 由于部门结构，{local_effect} 为自身部分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/growth.py"/>
        <source>Secondary cities that grew less than the same sectors in the region: {worse} of {count}.</source>
        <translation>{count} 个次级城市中有 {worse} 个的增长低于同类部门在区域的增长。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/modelled.py"/>
        <source>The flow furthest above a model of size and cost runs from {origin} to {destination}: {observed} observed, {modelled} modelled.</source>
        <translation>超出规模与成本模型最多的流从{origin}到{destination}：观测 {observed}，模型 {modelled}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/modelled.py"/>
        <source>The flow furthest below a model of size and cost runs from {origin} to {destination}: {observed} observed, {modelled} modelled.</source>
        <translation>低于规模与成本模型最多的流从{origin}到{destination}：观测 {observed}，模型 {modelled}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/modelled.py"/>
        <source>The model puts {share} of the flow on the pairs where it is observed; where that is little, such differences say little.</source>
        <translation>模型将 {share} 的流量放在有观测的城市对上；若该份额很小，这类差异说明不了什么。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/modelled.py"/>
        <source>The strongest modelled flow runs from {origin} to {destination}: {share} of all modelled flow. It is not observed.</source>
        <translation>最强的模型流量从{origin}到{destination}：占全部模型流量的 {share}。并非观测值。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/modelled.py"/>
        <source>links through organisations</source>
        <translation>经由机构的联系</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/modelled.py"/>
        <source>modelled flows</source>
        <translation>模型流量</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>A core city stands in each of the {count} communities.</source>
        <translation>{count} 个社区各含一个核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>A core city stands in {with_core} of the {count} communities.</source>
        <translation>{count} 个社区中有 {with_core} 个含有核心城市。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Cities fall into {count} communities that exchange more flow than expected.</source>
        <translation>城市分为 {count} 个社区，其内部流量多于期望。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Cities fall into {count} communities that exchange more flow than expected; modularity is {modularity}: near 0 they hardly stand apart, from about 0.3 clearly.</source>
        <translation>城市分为 {count} 个社区，其内部流量多于期望；模块度为 {modularity}：接近 0 几无区分，约 0.3 起区分清晰。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Flows set no group of cities apart: all with flow make one community.</source>
        <translation>流未区分出任何城市群组：所有有流量的城市构成一个社区。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Followed to ever larger cities, the largest flow of the only city that depends on a larger one ends in {city}.</source>
        <translation>沿最大流逐级指向更大的城市，唯一依赖更大城市的城市，其最大流最终止于{city}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Followed to ever larger cities, the largest flows end in {count} cities: {cities}; in brackets, the number of cities that they come from.</source>
        <translation>沿最大流逐级指向更大的城市，最终止于 {count} 个城市：{cities}；括号内为来自的城市数。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Followed to ever larger cities, the largest flows of all {below} cities that depend on a larger one end in {city}.</source>
        <translation>沿最大流逐级指向更大的城市，所有依赖更大城市的 {below} 个城市最终都止于{city}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Links that lasted: {lasting}; that appeared: {appeared}; that vanished: {vanished}.</source>
        <translation>持续的联系：{lasting}；新出现：{appeared}；消失：{vanished}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>No secondary city draws the largest flow of a smaller city.</source>
        <translation>没有次级城市吸引较小城市的最大流。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>Secondary cities that draw the largest flow of smaller cities: {cities}; in brackets, of how many.</source>
        <translation>吸引较小城市最大流的次级城市：{cities}；括号内为这些城市的数目。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>The strongest tie, both ways together, is between {one} and {other}: {share} of all flow.</source>
        <translation>双向合计最强的联系在{one}与{other}之间：占全部流量的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>{kept} of {links} links carries more of a city's flow than a random division would likely give it: {share} of all flow.</source>
        <translation>{links} 条联系中有 {kept} 条承载的城市流量多于随机划分可能给予的：占全部流量的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/network.py"/>
        <source>{kept} of {links} links carry more of a city's flow than a random division would likely give them; together they carry {share} of all flow.</source>
        <translation>{links} 条联系中有 {kept} 条承载的城市流量多于随机划分可能给予的；它们合计承载全部流量的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>It fell most in {cities}, by {change}.</source>
        <translation>下降最多的是{cities}，下降了 {change}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>It rose most in {cities}, by {change}.</source>
        <translation>上升最多的是{cities}，上升了 {change}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>Least developed and in balance by the coordination degree: {last} ({low}); most: {best} ({high}). 1 would be full development in balance.</source>
        <translation>按协调度，发展与平衡最差：{last}（{low}）；最好：{best}（{high}）。1 为充分发展且平衡。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>Most peripheralized of {count} cities, with the same index: {cities}; how safe that is was not measured.</source>
        <translation>{count} 个城市中边缘化程度最高且指数相同：{cities}；其可靠程度未经度量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>Most peripheralized of {count} cities, with the same index: {cities}; with other weights their ranks would be between {low} and {high} in nine of ten runs.</source>
        <translation>{count} 个城市中边缘化程度最高且指数相同：{cities}；换用其他权重时，十次中有九次位次在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>Of {total} cities ranked, {count} stay in the same fifth of the ranking in at least {share} of the runs with other weights.</source>
        <translation>参与排序的 {total} 个城市中，有 {count} 个在至少 {share} 的其他权重运行中留在同一五分位。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>Of {total} cities ranked, {count} stays in the same fifth of the ranking in at least {share} of the runs with other weights.</source>
        <translation>参与排序的 {total} 个城市中，有 {count} 个在至少 {share} 的其他权重运行中留在同一五分位。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>The peripheralization index rose in {behind} of {total} cities and fell in {ahead}.</source>
        <translation>{total} 个城市中，边缘化指数在 {behind} 个城市上升，在 {ahead} 个城市下降。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>The ranking hangs most on “{indicator}”: without it, a city's rank would change by {shift} places on average.</source>
        <translation>排序最取决于“{indicator}”：去掉它，城市位次平均变动 {shift} 位。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>{cities} is the most peripheralized of {count} cities, and with other weights would be so in nine of ten runs.</source>
        <translation>{count} 个城市中{cities}边缘化程度最高，换用其他权重时十次中有九次也是如此。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>{cities} is the most peripheralized of {count} cities; how safe that rank is was not measured.</source>
        <translation>{count} 个城市中{cities}边缘化程度最高；该位次的可靠程度未经度量。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>{cities} is the most peripheralized of {count} cities; with other weights its rank would be between {low} and {high} in nine of ten runs.</source>
        <translation>{count} 个城市中{cities}边缘化程度最高；换用其他权重时，十次中有九次位次在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/peripheralization.py"/>
        <source>{city} is farthest above the mean in the dimension “{dimension}”: {score} against {mean}, high being more peripheralized.</source>
        <translation>在“{dimension}”维度上，{city}高出均值最多：{score}，均值为 {mean}，数值高即更边缘化。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>Cities scored by the analyst as able and willing to act: {both} of {total}; willing, not able: {willing}; able, not willing: {able}; neither: {neither}.</source>
        <translation>分析者评分为有能力且有意愿行动的城市：{total} 个中有 {both} 个；有意愿而无能力：{willing}；有能力而无意愿：{able}；皆无：{neither}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>Farthest from being able and willing to act, as scored by the analyst: {cities}, with a gap of {gap} (0 able and willing, 1 lacking one of them altogether).</source>
        <translation>离有能力且有意愿行动最远，由分析者评分：{cities}，差距为 {gap}（0 为有能力且有意愿，1 为完全缺乏其一）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>On average, secondary cities fall short of the cores' capacity by {share}, as scored by the analyst; most of all {cities}, by {most}.</source>
        <translation>次级城市的能力平均比核心城市低 {share}，由分析者评分；差距最大的是{cities}，低 {most}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>On average, secondary cities fall short of the cores' willingness by {share}, as scored by the analyst; most of all {cities}, by {most}.</source>
        <translation>次级城市的意愿平均比核心城市低 {share}，由分析者评分；差距最大的是{cities}，低 {most}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>Secondary cities that are able but not willing, as scored by the analyst: {cities}.</source>
        <translation>有能力而无意愿的次级城市，由分析者评分：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>Secondary cities that are willing but not able, as scored by the analyst: {cities}.</source>
        <translation>有意愿而无能力的次级城市，由分析者评分：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/place.py"/>
        <source>The gap of place is the largest in {count} of {total} cities, as scored by the analyst: {cities}.</source>
        <translation>{total} 个城市中有 {count} 个以场所差距最大，由分析者评分：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>By “{field}”, core and secondary cities converge: {why}.</source>
        <translation>按“{field}”，核心与次级城市趋同：{why}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>By “{field}”, core and secondary cities neither polarize nor converge: {why}.</source>
        <translation>按“{field}”，核心与次级城市既未极化也未趋同：{why}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>By “{field}”, core and secondary cities polarize: {why}.</source>
        <translation>按“{field}”，核心与次级城市趋于极化：{why}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>Farthest behind the cores in “{field}”: {cities}, at {share} of their level.</source>
        <translation>“{field}”落后核心城市最多：{cities}，为其水平的 {share}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>Largest gain in the share of “{field}”: {gaining}, {gain}.</source>
        <translation>“{field}”份额增加最多：{gaining}，{gain}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>Largest gain in the share of “{field}”: {gaining}, {gain}; largest loss: {losing}, {loss}.</source>
        <translation>“{field}”份额增加最多：{gaining}，{gain}；减少最多：{losing}，{loss}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>Largest loss in the share of “{field}”: {losing}, {loss}.</source>
        <translation>“{field}”份额减少最多：{losing}，{loss}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/polarization.py"/>
        <source>{share} of the inequality of “{field}” (Theil L) lies between the roles of cities (core, secondary), the rest among cities of the same role.</source>
        <translation>“{field}”的不平等（泰尔指数 L）有 {share} 存在于城市角色（核心、次级）之间，其余存在于同一角色的城市之间。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>Agreement of all actors on the order of goals, as scored by the analyst: {agreement} (Kendall's W: 0 none, 1 full).</source>
        <translation>全部行动者对目标排序的一致性，由分析者评分：{agreement}（Kendall W：0 为无，1 为完全）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>Every city does all that the plan wants, as scored by the analyst.</source>
        <translation>每个城市都做到了规划所要求的一切，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>Every city falls short of the plan by {gap}, as scored by the analyst.</source>
        <translation>每个城市均比规划低 {gap}，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>Farthest short of the plan, as scored by the analyst: {cities}, by {gap}.</source>
        <translation>离规划差得最远，由分析者评分：{cities}，差 {gap}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>Goals farthest from those of the cores, as scored by the analyst: {cities}, with a divergence of {gap} (0 the same goals, 1 none in common).</source>
        <translation>目标与核心城市相距最远，由分析者评分：{cities}，散度为 {gap}（0 为目标相同，1 为毫无共同）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>Goals farthest from those of the makers of the plan, as scored by the analyst: {cities}, with a divergence of {gap} (0 the same goals, 1 none in common).</source>
        <translation>目标与规划制定者相距最远，由分析者评分：{cities}，散度为 {gap}（0 为目标相同，1 为毫无共同）。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>On average, secondary cities fall short of the plan by {secondary} and cores by {cores}, as scored by the analyst.</source>
        <translation>平均而言，次级城市比规划低 {secondary}，核心城市低 {cores}，由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/priority.py"/>
        <source>The vertical gap of priority is the largest in {count} of {total} cities, as scored by the analyst: {cities}.</source>
        <translation>{total} 个城市中有 {count} 个以优先级纵向差距最大，由分析者评分：{cities}。</translation>
    </message>
    <message>
        <location filename="../../analysis/telling/region.py"/>
        <source>no region</source>
        <translation>无区域</translation>
    </message>
    <message>
        <location filename="../../analysis/tie_centrality.py"/>
        <source>Beta must be nearer to 0 than 1 / the largest eigenvalue of the ties.</source>
        <translation>Beta 须比“1 / 联系的最大特征值”更接近 0。</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>cores gained {points} points of the region's {value}</source>
        <translation>核心城市在区域“{value}”中的份额上升 {points} 个百分点</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>cores lost {points} points of the region's {value}</source>
        <translation>核心城市在区域“{value}”中的份额下降 {points} 个百分点</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>differences between cities grew</source>
        <translation>城市之间的差异扩大</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>differences between cities shrank</source>
        <translation>城市之间的差异缩小</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>differences between cities stayed as they were</source>
        <translation>城市之间的差异保持不变</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>fewer than two periods</source>
        <translation>少于两个时期</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>no core city, or no value</source>
        <translation>没有核心城市，或没有数值</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>the cores' share hardly changed ({points} points)</source>
        <translation>核心城市份额几乎未变（{points} 个百分点）</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>the spread is not known in two periods</source>
        <translation>离散程度已知的时期不足两个</translation>
    </message>
    <message>
        <location filename="../../analysis/trend_reasons.py"/>
        <source>{cores}; {spread}</source>
        <translation>{cores}；{spread}</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>1 row of a city would fit another group better (silhouette below 0): {names}.</source>
        <translation>1 个城市行更适合另一组（轮廓系数低于 0）：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>Choose two groups or more, or 0 for the number with the best silhouette.</source>
        <translation>请选择两组或更多，或用 0 取轮廓系数最佳的组数。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>Groups need at least three secondary cities with a value in every field, two of them different, in one region. Rows of secondary cities: {rows}; with a value in every field: {complete}, {different} of them different.</source>
        <translation>分组需要在同一区域内至少有三个在每个字段都有值的次级城市，其中两个互不相同。{rows} 个次级城市行中有 {complete} 个在每个字段都有值，{different} 个互不相同。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>Region {region}: {groups} groups, mean silhouette {silhouette}: a weak structure (Kaufman and Rousseeuw 1990). Another number of groups or other fields may give others.</source>
        <translation>区域 {region}：{groups} 组，平均轮廓系数 {silhouette}：结构较弱（Kaufman and Rousseeuw 1990）。换用其他组数或字段可能得出其他分组。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>Region {region}: {groups} groups, mean silhouette {silhouette}: hardly any structure (Kaufman and Rousseeuw 1990). Take the groups as a way to sort cities, not as types.</source>
        <translation>区域 {region}：{groups} 组，平均轮廓系数 {silhouette}：几乎没有结构（Kaufman and Rousseeuw 1990）。请将分组视为整理城市的方式，而非类型。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>Region {region}: {groups} groups, mean silhouette {silhouette}: they hold together.</source>
        <translation>区域 {region}：{groups} 组，平均轮廓系数 {silhouette}：组内紧密。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>The differences in “{large}” are more than ten times those in “{small}”, which hardly counts. Standardise, unless all fields have one unit.</source>
        <translation>“{large}”中的差异是“{small}”的十倍以上，后者几乎不起作用。除非所有字段单位相同，否则请标准化。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>{count} groups are too many for the rows of secondary cities with a value in every field in region {region}: {rows}, {different} of them different. Choose fewer groups.</source>
        <translation>{count} 组过多：区域 {region} 有 {rows} 个在每个字段都有值的次级城市行，其中 {different} 个互不相同。请选择较少的组。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>{count} groups are too many for the rows of secondary cities with a value in every field: {rows}, {different} of them different. Choose fewer groups.</source>
        <translation>{count} 组过多：有 {rows} 个在每个字段都有值的次级城市行，其中 {different} 个互不相同。请选择较少的组。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>{count} rows of cities would fit another group better (silhouette below 0): {names}.</source>
        <translation>{count} 个城市行更适合另一组（轮廓系数低于 0）：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>{groups} groups, mean silhouette {silhouette}: a weak structure (Kaufman and Rousseeuw 1990). Another number of groups or other fields may give others.</source>
        <translation>{groups} 组，平均轮廓系数 {silhouette}：结构较弱（Kaufman and Rousseeuw 1990）。换用其他组数或字段可能得出其他分组。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>{groups} groups, mean silhouette {silhouette}: hardly any structure (Kaufman and Rousseeuw 1990). Take the groups as a way to sort cities, not as types.</source>
        <translation>{groups} 组，平均轮廓系数 {silhouette}：几乎没有结构（Kaufman and Rousseeuw 1990）。请将分组视为整理城市的方式，而非类型。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>{groups} groups, mean silhouette {silhouette}: they hold together.</source>
        <translation>{groups} 组，平均轮廓系数 {silhouette}：组内紧密。</translation>
    </message>
    <message>
        <location filename="../../analysis/typology.py"/>
        <source>“{value}” is none of {known}.</source>
        <translation>“{value}”不是以下任何一个：{known}。</translation>
    </message>
    <message>
        <location filename="../../analysis/wording.py"/>
        <source>{name} ({value})</source>
        <translation>{name}（{value}）</translation>
    </message>
    <message>
        <location filename="../../analysis/wording.py"/>
        <source>{wide}, {narrow}</source>
        <translation>{wide}，{narrow}</translation>
    </message>
    <message>
        <location filename="../../cartography/background.py"/>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <location filename="../../cartography/background.py"/>
        <source>Land</source>
        <translation>陆地</translation>
    </message>
    <message>
        <location filename="../../cartography/background.py"/>
        <source>World (background)</source>
        <translation>世界（背景）</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>1 other</source>
        <translation>其他 1 个</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>On its own</source>
        <translation>独立</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{count} others</source>
        <translation>其他 {count} 个</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{label} (1 city)</source>
        <translation>{label}（1 个城市）</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{label} (1 link)</source>
        <translation>{label}（1 条联系）</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{label} ({count} cities)</source>
        <translation>{label}（{count} 个城市）</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{label} ({count} links)</source>
        <translation>{label}（{count} 条联系）</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{what} {number}</source>
        <translation>{what} {number}</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{what} {number} of each region</source>
        <translation>各区域的{what} {number}</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{what} {number} of its region</source>
        <translation>所在区域的{what} {number}</translation>
    </message>
    <message>
        <location filename="../../cartography/categories.py"/>
        <source>{what} {number} of {region}</source>
        <translation>{region}的{what} {number}</translation>
    </message>
    <message>
        <location filename="../../cartography/centres.py"/>
        <source>Centre of: {size}</source>
        <translation>重心：{size}</translation>
    </message>
    <message>
        <location filename="../../cartography/centres.py"/>
        <source>{label}, {first} to {last}</source>
        <translation>{label}，{first} 至 {last}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_accents.py"/>
        <source>Dominant city, dominated by none</source>
        <translation>支配城市，不受他城支配</translation>
    </message>
    <message>
        <location filename="../../cartography/city_accents.py"/>
        <source>Hatched: rank not safe (in the same fifth in under {share} of the runs)</source>
        <translation>阴影线：位次不可靠（低于 {share} 的运行留在同一五分位）</translation>
    </message>
    <message>
        <location filename="../../cartography/city_accents.py"/>
        <source>Ring: {change} since {period}</source>
        <translation>圆环：自 {period} 起 {change}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_accents.py"/>
        <source>Weakly placed (silhouette under {})</source>
        <translation>在组中位置薄弱（轮廓系数低于 {}）</translation>
    </message>
    <message>
        <location filename="../../cartography/city_accents.py"/>
        <source>Well placed in its group</source>
        <translation>在组中位置稳固</translation>
    </message>
    <message>
        <location filename="../../cartography/city_atlas.py"/>
        <source>Arrows from this city to its main core, and from cities whose main core it is</source>
        <translation>由该城市指向其主要核心城市的箭头，以及由以该城市为主要核心城市的城市发出的箭头</translation>
    </message>
    <message>
        <location filename="../../cartography/city_atlas.py"/>
        <source>Between secondary cities</source>
        <translation>次级城市之间</translation>
    </message>
    <message>
        <location filename="../../cartography/city_atlas.py"/>
        <source>Links of this city</source>
        <translation>该城市的联系</translation>
    </message>
    <message>
        <location filename="../../cartography/city_atlas.py"/>
        <source>The city of this page</source>
        <translation>本页的城市</translation>
    </message>
    <message>
        <location filename="../../cartography/city_sizes.py"/>
        <source>Size: level, dominant cities largest</source>
        <translation>大小：层级，支配城市最大</translation>
    </message>
    <message>
        <location filename="../../cartography/city_sizes.py"/>
        <source>Size: {measure}, up to {largest}</source>
        <translation>大小：{measure}，最大 {largest}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_sizes.py"/>
        <source>smallest symbol of cores: up to {of_cores}</source>
        <translation>核心城市的最小符号：不超过 {of_cores}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_sizes.py"/>
        <source>smallest symbol: up to {value}</source>
        <translation>最小符号：不超过 {value}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_sizes.py"/>
        <source>smallest symbol: up to {value}, of cores {of_cores}</source>
        <translation>最小符号：不超过 {value}，核心城市不超过 {of_cores}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_sizes.py"/>
        <source>{size}; {smallest}</source>
        <translation>{size}；{smallest}</translation>
    </message>
    <message>
        <location filename="../../cartography/city_symbols.py"/>
        <source>City of no role</source>
        <translation>无角色的城市</translation>
    </message>
    <message>
        <location filename="../../cartography/city_symbols.py"/>
        <source>Core city</source>
        <translation>核心城市</translation>
    </message>
    <message>
        <location filename="../../cartography/city_symbols.py"/>
        <source>Secondary city</source>
        <translation>次级城市</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>cores: only secondary cities are ranked</source>
        <translation>核心城市：仅次级城市参与排名</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>cores: only secondary cities have a value</source>
        <translation>核心城市：仅次级城市有数值</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>{measure} in {field}</source>
        <translation>{field}的{measure}</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>{measure}, {first} to {last}</source>
        <translation>{measure}，{first} 至 {last}</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>{measure}, {period}</source>
        <translation>{measure}，{period}</translation>
    </message>
    <message>
        <location filename="../../cartography/class_rows.py"/>
        <source>{measure}: none yet in {period}, the first period</source>
        <translation>{measure}：{period}为首个时期，尚无变化</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>1 link of {city}, {share} of all flow</source>
        <translation>{city}的 1 条联系，占全部流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>1 link of {city}, {share} of the flow of these links</source>
        <translation>{city}的 1 条联系，占这些联系流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>Backbone: {kept} of {links} links, {share} of all flow</source>
        <translation>骨干网：{links} 条联系中的 {kept} 条，占全部流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>Links of other cities</source>
        <translation>其他城市的联系</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>Width: {measure}, up to {largest}</source>
        <translation>线宽：{measure}，最大 {largest}</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>{links} links of {city}, {share} of all flow</source>
        <translation>{city}的 {links} 条联系，占全部流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>{links} links of {city}, {share} of the flow of these links</source>
        <translation>{city}的 {links} 条联系，占这些联系流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/flow_lines.py"/>
        <source>{period}: {text}</source>
        <translation>{period}：{text}</translation>
    </message>
    <message>
        <location filename="../../cartography/form_flow.py"/>
        <source>Share of flow less share of {size}</source>
        <translation>流量份额减{size}份额</translation>
    </message>
    <message>
        <location filename="../../cartography/form_flow.py"/>
        <source>The city's share of all flow of its region less its share of the size.</source>
        <translation>城市占区域全部流量的份额减去其规模份额。</translation>
    </message>
    <message>
        <location filename="../../cartography/form_flow.py"/>
        <source>less flow than its size</source>
        <translation>流量少于其规模所期望的</translation>
    </message>
    <message>
        <location filename="../../cartography/form_flow.py"/>
        <source>more flow than its size lets expect</source>
        <translation>流量多于其规模所期望的</translation>
    </message>
    <message>
        <location filename="../../cartography/gap_bars.py"/>
        <source>Bars: from 0, no gap, to 1, as high as a bar can be; a city without bars was not scored</source>
        <translation>条形：从 0（无差距）到 1（条形的最大高度）；没有条形的城市未评分</translation>
    </message>
    <message>
        <location filename="../../cartography/gap_bars.py"/>
        <source>Bars: from 0, no gap, to 1, as high as a bar can be; {count} cities have bars: the cores, and those with the widest gaps on average</source>
        <translation>柱高：从 0（无差距）到 1（最高）；{count} 个城市有柱：核心城市，以及平均差距最大的城市</translation>
    </message>
    <message>
        <location filename="../../cartography/gap_bars.py"/>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <location filename="../../cartography/gap_bars.py"/>
        <source>{gap}: not scored</source>
        <translation>{gap}：未评分</translation>
    </message>
    <message>
        <location filename="../../cartography/layout.py"/>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <location filename="../../cartography/layout.py"/>
        <source>“{path}” can't be written.</source>
        <translation>无法写入“{path}”。</translation>
    </message>
    <message>
        <location filename="../../cartography/legend.py"/>
        <source>High: {}</source>
        <translation>高：{}</translation>
    </message>
    <message>
        <location filename="../../cartography/legend.py"/>
        <source>Low: {}</source>
        <translation>低：{}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Between secondary cities: {share} of all flow, in 1 link</source>
        <translation>次级城市之间：占全部流量的 {share}，共 1 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Between secondary cities: {share} of all flow, in {links} links</source>
        <translation>次级城市之间：占全部流量的 {share}，共 {links} 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Between secondary cities: {share} of the flow of these links, in 1 link</source>
        <translation>次级城市之间：占这些联系流量的 {share}，共 1 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Between secondary cities: {share} of the flow of these links, in {links} links</source>
        <translation>次级城市之间：占这些联系流量的 {share}，共 {links} 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Drawn: {links}</source>
        <translation>图上绘出：{links}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Links are not drawn</source>
        <translation>未绘出联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Links with cores, and others</source>
        <translation>与核心城市的联系，以及其他</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>No links between secondary cities</source>
        <translation>次级城市之间没有联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>One arrow a secondary city, to the core it has most flow with</source>
        <translation>每个次级城市一个箭头，指向与其流量最大的核心城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>To {core}</source>
        <translation>指向{core}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>To {count} other cores</source>
        <translation>指向其他 {count} 个核心城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Weak tie: under {share} of the city's flow</source>
        <translation>弱联系：不足该城市流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Without an arrow: 1 city that sends nothing to its main core</source>
        <translation>没有箭头：1 个未流向其主要核心城市的城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Without an arrow: {count} cities that send nothing to their main core</source>
        <translation>没有箭头：{count} 个未流向其主要核心城市的城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Without any flow with a core: 1 city</source>
        <translation>与任何核心城市均无流量：1个城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>Without any flow with a core: {count} cities</source>
        <translation>与任何核心城市均无流量：{count}个城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_looks.py"/>
        <source>{text}; drawn: {drawn}</source>
        <translation>{text}；已绘制：{drawn}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>Between core and secondary city</source>
        <translation>核心与次级城市之间</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>Between cores</source>
        <translation>核心城市之间</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>From core to secondary city</source>
        <translation>从核心城市到次级城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>From secondary city to core</source>
        <translation>从次级城市到核心城市</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>Links that chance explains</source>
        <translation>偶然即可解释的联系</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>To the dominating city, in the colour of its region</source>
        <translation>指向支配城市，颜色同其区域</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>Worked out from offices</source>
        <translation>由机构网点推算</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>expected, none observed</source>
        <translation>期望有而未观测到</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>over {}</source>
        <translation>高于 {}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>under {}</source>
        <translation>低于 {}</translation>
    </message>
    <message>
        <location filename="../../cartography/link_rows.py"/>
        <source>{low} – {high}: as expected, not drawn</source>
        <translation>{low} – {high}：与期望相符，未绘出</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source> ({change} point since {period})</source>
        <translation>（自 {period} 起 {change} 个百分点）</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source> ({change} points since {period})</source>
        <translation>（自 {period} 起 {change} 个百分点）</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>, {share} of what {origin} sends</source>
        <translation>，占{origin}流出量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>Back: {flow}</source>
        <translation>反向：{flow}</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>Main core: {core}</source>
        <translation>主要核心城市：{core}</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>Main core: {core}, {share} of all its flow</source>
        <translation>主要核心城市：{core}，占其全部流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>Rank {rank}</source>
        <translation>第 {rank} 位</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>Rank {rank}; {low} to {high} in 90 % of the runs with random weights</source>
        <translation>第 {rank} 位；在 90 % 的随机权重运行中为第 {low} 至 {high} 位</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <location filename="../../cartography/map_tips.py"/>
        <source>{measure}: {value}</source>
        <translation>{measure}：{value}</translation>
    </message>
    <message>
        <location filename="../../cartography/numbers.py"/>
        <source>{low} – {high}</source>
        <translation>{low} – {high}</translation>
    </message>
    <message>
        <location filename="../../cartography/numbers.py"/>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <location filename="../../cartography/numbers.py"/>
        <source>{} km</source>
        <translation>{} km</translation>
    </message>
    <message>
        <location filename="../../cartography/numbers.py"/>
        <source>{} point</source>
        <translation>{} 个百分点</translation>
    </message>
    <message>
        <location filename="../../cartography/numbers.py"/>
        <source>{} points</source>
        <translation>{} 个百分点</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Cities have not been sorted into types.</source>
        <translation>尚未将城市分为类型。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Form against flow</source>
        <translation>形态与流</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Lateral links</source>
        <translation>横向联系</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>No change between periods has been measured.</source>
        <translation>尚未测度各时期之间的变化。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>No gap between what is planned and how cities are governed has been measured.</source>
        <translation>尚未测度规划与城市治理之间的差距。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>No layer has both the flow and the size of each city.</source>
        <translation>没有图层同时含有各城市的流量和规模。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Observed flows have not been compared with modelled ones.</source>
        <translation>尚未将观测流量与模型流量比较。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Build flow network” on cities with roles and their flows.</source>
        <translation>请对带角色的城市及其流运行“构建流网络”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Connectivity measures” on cities, some of them cores, or “Dominant flows”.</source>
        <translation>请对含有核心城市的城市运行“连通性度量”，或运行“主导流”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Estimate flows” with observed flows.</source>
        <translation>请以观测流量运行“估算流”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Governance mismatches” with the scores that you have.</source>
        <translation>请以您已有的评分运行“治理错配”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Morphological polycentricity” on cities from “Connectivity measures”.</source>
        <translation>请对“连通性度量”输出的城市运行“形态多中心”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Peripheralization index” with runs with random weights, 500 for example.</source>
        <translation>请以随机权重的若干次运行（例如 500 次）运行“边缘化指数”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Polarization” on cities of two periods, or “Change between periods”.</source>
        <translation>请对两个时期的城市运行“极化”，或运行“时期之间的变化”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Run “Typology of secondary cities”.</source>
        <translation>请运行“次级城市类型”。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Stronger or weaker than expected</source>
        <translation>强于或弱于期望</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>The dependence of cities on cores has not been measured.</source>
        <translation>尚未测度城市对核心城市的依赖。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>There are no flows between cities with roles.</source>
        <translation>没有带角色的城市之间的流量。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>There is no index of peripheralization that tells how safe its ranks are.</source>
        <translation>没有能说明排名是否可靠的边缘化指数。</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Types of city</source>
        <translation>城市类型</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Who depends on whom</source>
        <translation>谁依赖谁</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Who gains, who loses</source>
        <translation>谁得益，谁受损</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Who is left behind, and how sure</source>
        <translation>谁落在后面，有多确定</translation>
    </message>
    <message>
        <location filename="../../cartography/themes.py"/>
        <source>Why coordination fails</source>
        <translation>协调为何失败</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>1 dominant link</source>
        <translation>1 条主导联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>1 link</source>
        <translation>1 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>1 link of the backbone</source>
        <translation>骨干网的 1 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>1 pair</source>
        <translation>1 个城市对</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>All {links} dominant links</source>
        <translation>全部 {links} 条主导联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>All {links} links</source>
        <translation>全部 {links} 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>All {links} links of the backbone</source>
        <translation>骨干网的全部 {links} 条联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>All {links} pairs</source>
        <translation>全部 {links} 个城市对</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>No links</source>
        <translation>没有联系</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>No pairs</source>
        <translation>没有城市对</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>The largest of {links} pairs</source>
        <translation>{links} 个城市对中最大的 1 个</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>The {shown} largest of {links} pairs</source>
        <translation>{links} 个城市对中最大的 {shown} 个</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>{shown} of {links} dominant links, {share} of their flow</source>
        <translation>{links} 条主导联系中的 {shown} 条，占其流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>{shown} of {links} links</source>
        <translation>{links} 条联系中的 {shown} 条</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>{shown} of {links} links of the backbone, {share} of their flow</source>
        <translation>骨干网 {links} 条联系中的 {shown} 条，占其流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/thinning.py"/>
        <source>{shown} of {links} links, {share} of all flow</source>
        <translation>{links} 条联系中的 {shown} 条，占全部流量的 {share}</translation>
    </message>
    <message>
        <location filename="../../cartography/volumes.py"/>
        <source>Difference from the model</source>
        <translation>与模型之差</translation>
    </message>
    <message>
        <location filename="../../cartography/volumes.py"/>
        <source>Flow, the larger of the two</source>
        <translation>流量，取两者中较大的</translation>
    </message>
    <message>
        <location filename="../../cartography/volumes.py"/>
        <source>Strength of the link</source>
        <translation>联系强度</translation>
    </message>
    <message>
        <location filename="../../plugin.py"/>
        <source>Analyse a region…</source>
        <translation>分析区域…</translation>
    </message>
    <message>
        <location filename="../../plugin.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../plugin.py"/>
        <source>Open sample region</source>
        <translation>打开示例区域</translation>
    </message>
    <message>
        <location filename="../../plugin.py"/>
        <source>Relations panel</source>
        <translation>关系面板</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>A package that QGIS's Python needs can't be loaded: {reason}</source>
        <translation>无法加载 QGIS 的 Python 所需的软件包：{reason}</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>Cancelled: nothing was written.</source>
        <translation>已取消：未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>High: {high}; low: {low}.</source>
        <translation>高：{high}；低：{low}。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>How each region changes</source>
        <translation>各区域的变化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>How well the model fits</source>
        <translation>模型的拟合情况</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>QGIS's Python lacks {packages}. Windows: open the OSGeo4W shell and run “python -m pip install {pip}”. macOS: run “/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}” in a terminal. Linux: install {deb} with your package manager (Debian, Ubuntu: sudo apt install {apt}). Then start QGIS again.</source>
        <translation>QGIS 的 Python 缺少 {packages}。Windows：打开 OSGeo4W shell 并运行“python -m pip install {pip}”。macOS：在终端中运行“/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}”。Linux：用软件包管理器安装 {deb}（Debian、Ubuntu：sudo apt install {apt}）。然后重新启动 QGIS。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>Sources</source>
        <translation>文献来源</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each centre gets</source>
        <translation>各重心的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each city gets</source>
        <translation>各城市的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each group gets</source>
        <translation>各组的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each indicator gets</source>
        <translation>各指标的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each link gets</source>
        <translation>各联系的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each pair of actors gets</source>
        <translation>各行动者对的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each pair of cities gets</source>
        <translation>各城市对的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each region gets</source>
        <translation>各区域的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each sector of a city gets</source>
        <translation>城市各部门的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each term of the model gets</source>
        <translation>模型各项的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>What each transition gets</source>
        <translation>各转移的结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>{output} and {other} would be written to the same place, “{place}”. Choose two.</source>
        <translation>{output}与{other}会写到同一位置“{place}”。请选择两个不同的位置。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>{output} would overwrite the input layer “{layer}” ({path}) and destroy it. Choose another file.</source>
        <translation>{output}会覆盖并毁掉输入图层“{layer}”（{path}）。请选择另一个文件。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>{output} would overwrite the input layer “{layer}” ({path}) and destroy it. Choose another layer name.</source>
        <translation>{output}会覆盖并毁掉输入图层“{layer}”（{path}）。请选择另一个图层名称。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>{output}: “{path}” holds another layer ({layers}), which would be lost. Choose another file, or save to a layer of that GeoPackage.</source>
        <translation>{output}：“{path}”含有另一个图层（{layers}），它会丢失。请选择另一个文件，或保存为该 GeoPackage 的一个图层。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>{output}: “{path}” holds {count} layers ({layers}), which would be lost. Choose another file, or save to a layer of that GeoPackage.</source>
        <translation>{output}：“{path}”含有 {count} 个图层（{layers}），它们会丢失。请选择另一个文件，或保存为该 GeoPackage 的一个图层。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithm.py"/>
        <source>{output}: “{path}” is a folder, or a layer in a file. Name a file, or choose “Save to GeoPackage…”.</source>
        <translation>{output}：“{path}”是文件夹，或是文件中的图层。请指定一个文件，或选择“保存到 GeoPackage…”。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>2 where a power has none; an exponential decay needs one, such as 0.02 for km.</source>
        <translation>幂函数默认为 2；指数衰减须给出，例如以 km 计时为 0.02。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>&lt;p&gt;Choose what there is to reach (people, jobs) and, if you have it, a table of travel costs; else straight distances in km are taken. A city's own mass never counts for itself. Everything is computed within each region and period.&lt;/p&gt;&lt;p&gt;Read first: &lt;code&gt;potential_index&lt;/code&gt; (100 is the region's mean city; 60 has 40 percent less than it) and &lt;code&gt;cost_to_nearest_core&lt;/code&gt;. Potential is in units of mass that fall with cost: compare it between cities, not between decays. &lt;code&gt;core_potential&lt;/code&gt; that is a large part of &lt;code&gt;potential&lt;/code&gt; says that a city lives by its nearness to cores.&lt;/p&gt;&lt;p&gt;A pair that the costs lack can't be reached and adds nothing. Costs run from the city to what it reaches; where the way back costs more, that does not count.&lt;/p&gt;&lt;p&gt;Example: &lt;code&gt;population&lt;/code&gt;, travel costs in minutes, the decay exponential with 0.02, the threshold 60. What is an hour away counts 0.3 of what is next door, and &lt;code&gt;reach&lt;/code&gt; is how many people a city has within the hour.&lt;/p&gt;</source>
        <translation>&lt;p&gt;选择可到达的对象（人口、就业）以及（如果有）旅行成本表；否则采用以 km 计的直线距离。城市自身的质量从不计入自身。一切均在各区域和时期内计算。&lt;/p&gt;&lt;p&gt;先看：&lt;code&gt;potential_index&lt;/code&gt;（100 为区域的平均城市；60 则比它少百分之四十）和 &lt;code&gt;cost_to_nearest_core&lt;/code&gt;。潜力的单位是随成本递减的质量：请在城市之间比较，不要在不同衰减之间比较。若 &lt;code&gt;core_potential&lt;/code&gt; 占 &lt;code&gt;potential&lt;/code&gt; 的大部分，则说明该城市靠邻近核心城市而立足。&lt;/p&gt;&lt;p&gt;成本表中没有的城市对不可达，不增加任何潜力。成本从城市指向它所到达之处；返程成本更高则不计。&lt;/p&gt;&lt;p&gt;示例：&lt;code&gt;population&lt;/code&gt;，以分钟计的旅行成本，指数衰减 0.02，阈值 60。一小时之外的对象只计近旁的 0.3，&lt;code&gt;reach&lt;/code&gt; 为城市一小时内可达的人口。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Accessibility</source>
        <translation>可达性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>By a power</source>
        <translation>按幂函数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>City accessibility</source>
        <translation>城市可达性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Exponent or rate of decay</source>
        <translation>衰减的指数或速率</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Exponentially</source>
        <translation>按指数函数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Largest cost within reach, in minutes or km as the costs are.</source>
        <translation>可达范围内的最大成本，以分钟或 km 计，与成本一致。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Measures how much each city can reach at what cost, and how far the cores are.</source>
        <translation>度量每个城市以何种成本能到达多少，以及核心城市有多远。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Not at all up to the threshold</source>
        <translation>阈值之内完全不折减</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Such as people or jobs.</source>
        <translation>例如人口或就业。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>Threshold cost of reach</source>
        <translation>可达范围的阈值成本</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>What is reached counts less with cost</source>
        <translation>可到达的对象随成本折减的方式</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>What there is to reach</source>
        <translation>可到达的对象</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/accessibility.py"/>
        <source>potential,reach,travel time,distance,gravity,Hansen,nearest core</source>
        <translation>潜力,可达范围,旅行时间,距离,引力,最近核心,可达性,accessibility,Hansen</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>&lt;p&gt;Give the cities with their roles, and what else you have. Each input opens more:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;flows&lt;/b&gt;: connectivity, dominant flows, backbone, communities; with two periods, change; with a population or size, which links are stronger or weaker than size and distance let expect&lt;/li&gt;&lt;li&gt;&lt;b&gt;sizes&lt;/b&gt; or the &lt;b&gt;population&lt;/b&gt;: polycentricity, polarization, accessibility&lt;/li&gt;&lt;li&gt;&lt;b&gt;sectors&lt;/b&gt;: complementarity, types of secondary cities; with two periods, shift-share&lt;/li&gt;&lt;li&gt;&lt;b&gt;indicators&lt;/b&gt;: peripheralization, and types where there are no sectors&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;A part that lacks an input, or that your data don't allow (too few cities, a field without values), is skipped; the log and the report say why, and the others are there. A field that your layer lacks stops the run before anything is computed.&lt;/p&gt;&lt;p&gt;The result is one GeoPackage. &lt;i&gt;cities&lt;/i&gt; has all measures of a city in one row a period, &lt;i&gt;links&lt;/i&gt; those of a link, &lt;i&gt;regions&lt;/i&gt; those of the region; what has rows of its own (sizes, sectors, pairs, trends, groups …) has a table of its own. The map shows cities and links; backbone, dominant and modelled flows, change and centres wait in the group to be ticked. Tables for further work are in the file only, and the log names them. The report is one HTML page that needs nothing else.&lt;/p&gt;&lt;p&gt;Where the cities have periods and the flows have none, the flows are laid over the cities of the latest period. With several sizes, &lt;i&gt;cities&lt;/i&gt; has the shares and the growth of the first; &lt;i&gt;shares&lt;/i&gt; has those of all. Every part runs with its defaults: to choose otherwise, run its algorithm by itself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出带有角色的城市，以及您另有的数据。每种输入都打开更多内容：&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;流&lt;/b&gt;：连通性、主导流、骨干网、社区；有两个时期时为变化；有人口或规模时，哪些联系强于或弱于规模与距离所期望的&lt;/li&gt;&lt;li&gt;&lt;b&gt;规模&lt;/b&gt;或&lt;b&gt;人口&lt;/b&gt;：多中心性、极化、可达性&lt;/li&gt;&lt;li&gt;&lt;b&gt;部门&lt;/b&gt;：互补性、次级城市类型；有两个时期时为份额-偏离分析&lt;/li&gt;&lt;li&gt;&lt;b&gt;指标&lt;/b&gt;：边缘化，以及没有部门时的类型&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;缺少输入或您的数据不允许（城市过少、字段没有数值）的部分会跳过；日志和报告说明原因，其余部分照常。图层缺少某字段时，计算开始之前即停止。&lt;/p&gt;&lt;p&gt;结果是一个 GeoPackage。&lt;i&gt;cities&lt;/i&gt; 每个时期一行含城市的全部度量，&lt;i&gt;links&lt;/i&gt; 含联系的度量，&lt;i&gt;regions&lt;/i&gt; 含区域的度量；有自身行的内容（规模、部门、城市对、趋势、组……）各有一表。地图显示城市和联系；骨干网、主导流、模型流量、变化和重心在图层组中待勾选。供进一步工作的表只在文件中，日志列出其名称。报告是一个不依赖其他文件的 HTML 页面。&lt;/p&gt;&lt;p&gt;城市有时期而流没有时期时，流叠加到最近时期的城市上。有多个规模时，&lt;i&gt;cities&lt;/i&gt; 含第一个规模的份额与增长；&lt;i&gt;shares&lt;/i&gt; 含全部规模的。每一部分均以默认设置运行：若要另选，请单独运行其算法。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>A table or line layer, one row a flow from a city to a city.</source>
        <translation>表或线图层，每行为一个城市到另一城市的流。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Add the results to the project</source>
        <translation>将结果添加到工程</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Analyse a region</source>
        <translation>分析区域</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Flows</source>
        <translation>流</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Jobs, output or firms by sector, all in one unit.</source>
        <translation>分部门的就业、产出或企业，单位须一致。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Name of the region</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>PNG image (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Persons, jobs, value added; without one the population is taken.</source>
        <translation>人口、就业、增加值；没有时取人口。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Population field</source>
        <translation>人口字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>QGIS project (*.qgz)</source>
        <translation>QGIS 工程 (*.qgz)</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Runs every algorithm that your inputs allow, and makes one result of them.</source>
        <translation>运行您的输入所允许的全部算法，并合成一个结果。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Sector fields</source>
        <translation>部门字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Size fields</source>
        <translation>规模字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Sizes the cities on the map, makes flows likely, and divides sizes.</source>
        <translation>决定地图上城市的大小，使流成为可能，并用于人均计算。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Stands over map and report; else the layer's name does.</source>
        <translation>显示在地图和报告上方；否则显示图层名称。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Styled project</source>
        <translation>设好样式的工程</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/analyseregion.py"/>
        <source>report,all,overview,mega-region,core,secondary,polarization,polycentricity,sectors</source>
        <translation>报告,全部,概览,巨型城市区域,核心,次级,极化,多中心,部门,report</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>&lt;p&gt;List the cores that your plan names, or let a rule propose them: by size, or by how well the flows fit a core-periphery pattern. A rule proposes, you decide. Each region and period gets its own cores; a city without a size gets no role.&lt;/p&gt;&lt;p&gt;Example: method “Listed”, cores &lt;i&gt;Shanghai, Nanjing, Hangzhou&lt;/i&gt;. The output has the cities with &lt;code&gt;role&lt;/code&gt; and &lt;code&gt;role_reason&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;列出规划所指定的核心城市，或由规则提出：按规模，或按流与核心-边缘模式的拟合程度。规则只是建议，由您决定。每个区域和时期各有自己的核心城市；没有规模的城市不获得角色。&lt;/p&gt;&lt;p&gt;示例：方法“列出”，核心城市 &lt;i&gt;Shanghai, Nanjing, Hangzhou&lt;/i&gt;。输出为带有 &lt;code&gt;role&lt;/code&gt; 和 &lt;code&gt;role_reason&lt;/code&gt; 的城市。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Assign city roles</source>
        <translation>指定城市角色</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Cities with roles</source>
        <translation>带角色的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Core cities</source>
        <translation>核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Core-periphery fit of the flows</source>
        <translation>流的核心-边缘拟合</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>For the core-periphery fit.</source>
        <translation>用于核心-边缘拟合。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Head/tail breaks (size above the mean)</source>
        <translation>头/尾分割（规模高于均值）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Ids or names, separated by commas; for method “Listed”.</source>
        <translation>ID 或名称，以逗号分隔；用于方法“列出”。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Largest cities</source>
        <translation>最大的若干城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Largest cities that together hold a share</source>
        <translation>合计占有一定份额的最大城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Listed</source>
        <translation>列出</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Number of cores</source>
        <translation>核心城市数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Persons, jobs or another size; for the methods by size.</source>
        <translation>人口、就业或其他规模；用于按规模的方法。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Says which cities are core and which are secondary, and why.</source>
        <translation>说明哪些城市是核心、哪些是次级，以及原因。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Share of size that cores hold (%)</source>
        <translation>核心城市所占的规模份额（%）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Size of at least the threshold</source>
        <translation>规模达到阈值</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>Smallest size of a core</source>
        <translation>核心城市的最小规模</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/assignroles.py"/>
        <source>core,secondary,hierarchy,primate city,metropolis,head/tail</source>
        <translation>核心,次级,等级,首位城市,都市,头尾分割,角色</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>&lt;p&gt;Give the cities and a table with a row a flow (origin id, destination id, flow). Repeated pairs are summed. Rows that can't be used are written to “Unmatched rows” with the reason, and counted in the log. Flow from a city to itself is kept in the city's &lt;code&gt;self_flow&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;What it writes goes into every other algorithm without choosing a field again. “Smallest flow” and “Largest out-links” thin only the links that are drawn.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出城市，以及每行一条流的表（起点 ID、终点 ID、流量）。重复的城市对会求和。无法使用的行连同原因写入“未匹配的行”，并在日志中计数。城市到自身的流量保留在该城市的 &lt;code&gt;self_flow&lt;/code&gt; 中。&lt;/p&gt;&lt;p&gt;其输出可直接用于其他各算法，无须再选字段。“最小流量”和“最大流出联系”只减少绘出的联系。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Arc</source>
        <translation>弧线</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Build flow network</source>
        <translation>构建流网络</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Cities of the network</source>
        <translation>网络中的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Flow between known cities</source>
        <translation>已知城市之间的流量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Flow in rows that can't be used</source>
        <translation>无法使用的行中的流量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Great circle</source>
        <translation>大圆</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Keep the two directions of a pair apart</source>
        <translation>区分城市对的两个方向</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Largest out-links of each city written (0 = all)</source>
        <translation>每个城市写出的最大流出联系数（0 = 全部）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Number of cities</source>
        <translation>城市数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Number of links written</source>
        <translation>写出的联系数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Rows that can't be used</source>
        <translation>无法使用的行数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Shape of links</source>
        <translation>联系的形状</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Smallest flow written</source>
        <translation>写出的最小流量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Straight</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Turns a table of flows into links on the map, and sums them by city.</source>
        <translation>将流表变为地图上的联系，并按城市汇总。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Unmatched rows</source>
        <translation>未匹配的行</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>Write flows within a city as links too</source>
        <translation>将城市内部流量也写成联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/buildflownetwork.py"/>
        <source>flows,origin-destination,matrix,desire lines,commuting,links,spider</source>
        <translation>流,起讫点,OD 矩阵,期望线,通勤,联系,蛛网图,flows</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>&lt;p&gt;Choose fields such as jobs by sector and “Difference to the cores”: a city's shares less those of its region's cores together say how its economy differs from theirs. Or take indicators as they are, and standardise them unless they have one unit.&lt;/p&gt;&lt;p&gt;Secondary cities are grouped within each region, all periods together, so that a city can move between groups: “Transitions” counts it. A group is called after the fields in which it is farthest above (&lt;code&gt;high&lt;/code&gt;) or below (&lt;code&gt;low&lt;/code&gt;) the mean of all cities grouped: &lt;code&gt;2: high jobs_port, low jobs_bank&lt;/code&gt;. “Profiles” has the means of all fields.&lt;/p&gt;&lt;p&gt;Read &lt;code&gt;silhouette&lt;/code&gt; before the groups: a mean below 0.5 is a weak structure, below 0.25 hardly any, and a city below 0 sits in the wrong group. The log says which of them it is. Groups are a way to sort cities, and no proof that types exist.&lt;/p&gt;</source>
        <translation>&lt;p&gt;选择分部门就业之类的字段和“与核心之差”：城市份额减去其区域全部核心城市合计份额，即表明其经济有何不同。或者直接采用指标，除非单位相同，否则请标准化。&lt;/p&gt;&lt;p&gt;次级城市在各区域内分组，所有时期一并进行，因此城市可在组间移动：“转移”对此计数。组以其高于（&lt;code&gt;high&lt;/code&gt;）或低于（&lt;code&gt;low&lt;/code&gt;）全部参与分组城市均值最多的字段命名：&lt;code&gt;2: high jobs_port, low jobs_bank&lt;/code&gt;。“概况”含全部字段的均值。&lt;/p&gt;&lt;p&gt;先看 &lt;code&gt;silhouette&lt;/code&gt; 再看分组：均值低于 0.5 说明结构较弱，低于 0.25 几乎没有结构，低于 0 的城市分错了组。日志说明属于哪种情况。分组是整理城市的一种方式，并不证明类型存在。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Difference to the cores, in shares</source>
        <translation>与核心之差（份额）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Fields as they are</source>
        <translation>字段原值</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Fields that describe a city</source>
        <translation>描述城市的字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Groups of cities</source>
        <translation>城市分组</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Groups secondary cities that are alike, and says how well the groups hold.</source>
        <translation>将相似的次级城市分组，并说明分组是否可靠。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Number of groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Number of groups (0 = best silhouette)</source>
        <translation>组数（0 = 轮廓系数最佳）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Numbers; a city that lacks one is in no group.</source>
        <translation>数字；缺少其一的城市不属于任何组。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Profiles of groups</source>
        <translation>各组概况</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Seed of k-means</source>
        <translation>k-means 的随机种子</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>So that each counts alike, whatever its unit. Shares need it not.</source>
        <translation>使各字段不论单位均同等计算。份额不需要。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Standardise the features</source>
        <translation>标准化特征</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>The difference is for fields that are parts of one whole, such as jobs by sector.</source>
        <translation>“差”用于同一整体的各组成部分，例如分部门就业。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Transitions between groups</source>
        <translation>组间转移</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Typology of secondary cities</source>
        <translation>次级城市类型</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Ward</source>
        <translation>Ward</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>Ward joins cities step by step; k-means moves them between groups until each is nearest to its own. Groups that both find are safer.</source>
        <translation>Ward 逐步合并城市；k-means 在组间移动城市，直到各城市最接近本组。两者都得出的分组更可靠。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>cluster,k-means,ward,groups,types,silhouette,transitions,sectors</source>
        <translation>聚类,k-means,ward,分组,类型,轮廓系数,转移,部门</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/citytypology.py"/>
        <source>k-means</source>
        <translation>k-means</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>&lt;p&gt;Choose one or more sizes, for example &lt;code&gt;population&lt;/code&gt; and &lt;code&gt;jobs&lt;/code&gt;: each region, period and size gets a row, and so does each city and size.&lt;/p&gt;&lt;p&gt;Read first: &lt;code&gt;rank_size_slope&lt;/code&gt; (the flatter, the more polycentric) with &lt;code&gt;core_share&lt;/code&gt;, and &lt;code&gt;polycentricity&lt;/code&gt; beside its floor, which depends on the number of cities. To compare regions of different numbers of cities, let “Largest cities” be the same for all, such as 4. In &lt;code&gt;size_gap&lt;/code&gt;, cities above 0 are larger than their rank lets expect.&lt;/p&gt;&lt;p&gt;The centres show on the map where the weight of the region moves. Areas should be built-up areas: the density of administrative areas says little.&lt;/p&gt;</source>
        <translation>&lt;p&gt;选择一个或多个规模，例如 &lt;code&gt;population&lt;/code&gt; 和 &lt;code&gt;jobs&lt;/code&gt;：每个区域、时期和规模得到一行，每个城市和规模也是如此。&lt;/p&gt;&lt;p&gt;先看：&lt;code&gt;rank_size_slope&lt;/code&gt;（越平缓越多中心）与 &lt;code&gt;core_share&lt;/code&gt;，以及 &lt;code&gt;polycentricity&lt;/code&gt; 与其取决于城市数的下限。要比较城市数不同的区域，请将“最大城市数”设为相同，例如 4。在 &lt;code&gt;size_gap&lt;/code&gt; 中，高于 0 的城市大于其位序所期望的规模。&lt;/p&gt;&lt;p&gt;重心在地图上显示区域的重量移向何处。面积应为建成区面积：行政区面积的密度说明不了什么。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Area field</source>
        <translation>面积字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>City sizes</source>
        <translation>城市规模</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>For the density contrast; best the built-up area.</source>
        <translation>用于密度对比；最好为建成区面积。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Largest cities (0 = all)</source>
        <translation>最大城市数（0 = 全部）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Measures how size is spread over the cities, and where its weight lies.</source>
        <translation>度量规模在各城市间如何分布，重心位于何处。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Only these count in the rank-size line and in polycentricity.</source>
        <translation>位序-规模线和多中心性只计这些城市。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Persons, jobs, value added: 0 or more.</source>
        <translation>人口、就业、增加值：0 或更大。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Polycentricity</source>
        <translation>多中心性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>Weighted centres</source>
        <translation>加权重心</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coexistence.py"/>
        <source>rank-size,primacy,zipf,polycentricity,concentration,gini,centre,size,density</source>
        <translation>位序-规模,首位度,齐普夫,多中心,集中度,基尼系数,重心,规模,密度</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>&lt;p&gt;Choose the fields that hold jobs (or output, firms) by sector, in one unit, such as &lt;code&gt;manufacturing, logistics, business, public&lt;/code&gt;. Results depend on the list of sectors: compare only regions and periods with the same one.&lt;/p&gt;&lt;p&gt;Pairs of cities with a high &lt;code&gt;krugman&lt;/code&gt; do different things and could complement each other; that they could does not say that they do. Give the links too, and &lt;code&gt;cooperation_gap&lt;/code&gt; shows the pairs that differ much and are hardly linked. A region whose &lt;code&gt;flow_weighted_krugman&lt;/code&gt; is below its &lt;code&gt;mean_krugman&lt;/code&gt; has its flows between cities that are alike.&lt;/p&gt;&lt;p&gt;A city that lacks a sector's value, or has no jobs, is left out and named in the log.&lt;/p&gt;</source>
        <translation>&lt;p&gt;选择存放分部门就业（或产出、企业）的字段，单位须一致，例如 &lt;code&gt;manufacturing, logistics, business, public&lt;/code&gt;。结果取决于部门清单：只比较清单相同的区域和时期。&lt;/p&gt;&lt;p&gt;&lt;code&gt;krugman&lt;/code&gt; 高的城市对从事不同的活动，可以互补；可以互补并不说明确实互补。再给出联系，&lt;code&gt;cooperation_gap&lt;/code&gt; 即显示差异大而几无联系的城市对。若区域的 &lt;code&gt;flow_weighted_krugman&lt;/code&gt; 低于其 &lt;code&gt;mean_krugman&lt;/code&gt;，则流发生在相似的城市之间。&lt;/p&gt;&lt;p&gt;缺少某部门数值或没有就业的城市会被略去，并在日志中列出。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>City specialisation</source>
        <translation>城市专业化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Compares what cities do, sector by sector, and whether flows follow.</source>
        <translation>逐部门比较各城市的活动，以及流是否随之而来。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Functional complementarity</source>
        <translation>功能互补</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Links of “Build flow network”, or a table with a row a flow.</source>
        <translation>“构建流网络”的联系，或每行一条流的表。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Pairs of cities</source>
        <translation>城市对</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Region complementarity</source>
        <translation>区域互补性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Sectors of cities</source>
        <translation>城市的部门</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>Specialisation is measured against</source>
        <translation>专业化的参照对象</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>The region</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>The rest leaves the city itself out; it matters for large cores.</source>
        <translation>其余部分不含该城市自身；对大型核心城市有影响。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>The rest of the region</source>
        <translation>区域其余部分</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/complementarity.py"/>
        <source>specialisation,location quotient,krugman,sectors,division of labour,similarity,jobs</source>
        <translation>专业化,区位商,克鲁格曼指数,部门,分工,相似度,就业,krugman</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>&lt;p&gt;Takes what “Build flow network” writes, or your own cities and flow table. Everything is computed within each region and period. A measure that isn't defined is empty, never 0; the log says why.&lt;/p&gt;&lt;p&gt;Read first: &lt;code&gt;core_dependence&lt;/code&gt; with &lt;code&gt;main_core&lt;/code&gt; (who depends on whom), &lt;code&gt;lateral_share&lt;/code&gt; (ties among secondary cities) and, for the region, &lt;code&gt;criss_cross&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;采用“构建流网络”的输出，或您自己的城市和流表。一切均在各区域和时期内计算。未定义的度量为空，绝不为 0；日志说明原因。&lt;/p&gt;&lt;p&gt;先看：&lt;code&gt;core_dependence&lt;/code&gt; 与 &lt;code&gt;main_core&lt;/code&gt;（谁依赖谁）、&lt;code&gt;lateral_share&lt;/code&gt;（次级城市之间的联系），区域则看 &lt;code&gt;criss_cross&lt;/code&gt;。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>All cities</source>
        <translation>所有城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>City connectivity</source>
        <translation>城市连通性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>Connectivity measures</source>
        <translation>连通性度量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>Dominance is measured against the mean of</source>
        <translation>支配度的参照均值</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>Link connectivity</source>
        <translation>联系连通性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>Measures who is linked with whom, how strongly, and who depends on which core.</source>
        <translation>度量谁与谁相连、有多强，以及谁依赖哪个核心。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>Region connectivity</source>
        <translation>区域连通性</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>The other cities</source>
        <translation>其他城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivity.py"/>
        <source>dependence,core,centrality,polycentricity,flows,betweenness,power,network</source>
        <translation>依赖度,核心,中心性,多中心,流,介数中心性,权力,网络</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>&lt;p&gt;Give the layers that “Connectivity measures” or another of our algorithms wrote: one with periods, or one for each period. Without a choice, the first and the last period are compared. Every measure gets its value before (&lt;code&gt;…_from&lt;/code&gt;), after (&lt;code&gt;…_to&lt;/code&gt;) and the difference (&lt;code&gt;…_change&lt;/code&gt;, after less before; for texts such as the main core &lt;code&gt;same&lt;/code&gt; or &lt;code&gt;changed&lt;/code&gt;).&lt;/p&gt;&lt;p&gt;&lt;code&gt;status&lt;/code&gt; tells apart what is lasting, what appeared and what vanished. A link that is not there has a flow of 0; its other measures are empty, and so is their change. &lt;code&gt;flow&lt;/code&gt; is the flow of the second period. Give all links: one left out as too small looks as if it had vanished.&lt;/p&gt;&lt;p&gt;Read first &lt;code&gt;core_dependence_change&lt;/code&gt;: a secondary city that rises depends more on cores than before. Small cities change fast: look at the flows behind a large change. Measures are compared as they stand, so both periods must be counted alike.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出“连通性度量”或本插件其他算法写出的图层：一个带时期的图层，或每个时期一个。不作选择时比较最早和最晚的时期。每个度量都给出之前的值（&lt;code&gt;…_from&lt;/code&gt;）、之后的值（&lt;code&gt;…_to&lt;/code&gt;）和差值（&lt;code&gt;…_change&lt;/code&gt;，之后减之前；对主要核心城市之类的文本则为 &lt;code&gt;same&lt;/code&gt; 或 &lt;code&gt;changed&lt;/code&gt;）。&lt;/p&gt;&lt;p&gt;&lt;code&gt;status&lt;/code&gt; 区分持续、新出现和消失。不存在的联系流量为 0；其他度量为空，其变化也为空。&lt;code&gt;flow&lt;/code&gt; 是第二个时期的流量。请给出全部联系：因过小而略去的联系看起来就像消失了。&lt;/p&gt;&lt;p&gt;先看 &lt;code&gt;core_dependence_change&lt;/code&gt;：上升的次级城市比以前更依赖核心城市。小城市变化快：变化大时请查看背后的流量。度量按原样比较，因此两个时期的统计口径须一致。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Change between periods</source>
        <translation>时期之间的变化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Change of cities</source>
        <translation>城市的变化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Change of links</source>
        <translation>联系的变化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Cities of the first or of both periods</source>
        <translation>第一个时期或两个时期的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Cities of the second period</source>
        <translation>第二个时期的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Cities whose region is another in the second period are named.</source>
        <translation>区域在第二个时期有变的城市会列出。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Compares the measures of cities and links in two periods.</source>
        <translation>比较城市和联系在两个时期的度量。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Destination id field</source>
        <translation>终点 ID 字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Give cities or links, or both.</source>
        <translation>请给出城市或联系，或两者都给出。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Give the layer of the first period too.</source>
        <translation>请同时给出第一个时期的图层。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Left empty: all measures that the layer has.</source>
        <translation>留空：图层所含的全部度量。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Left empty: the earliest.</source>
        <translation>留空：最早的时期。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Left empty: the latest.</source>
        <translation>留空：最晚的时期。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Links of the first or of both periods</source>
        <translation>第一个时期或两个时期的联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Links of the second period</source>
        <translation>第二个时期的联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Measures of cities compared</source>
        <translation>比较的城市度量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Measures of links compared</source>
        <translation>比较的联系度量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Number of links in both periods</source>
        <translation>两个时期都有的联系数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Number of links that appeared</source>
        <translation>新出现的联系数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Number of links that vanished</source>
        <translation>消失的联系数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Origin id field</source>
        <translation>起点 ID 字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Period field of the links</source>
        <translation>联系的时期字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>Second period</source>
        <translation>第二个时期</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>What one of our algorithms wrote; its fields must be called alike.</source>
        <translation>本插件某一算法的输出；其字段名称须一致。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/connectivitychange.py"/>
        <source>difference,trend,before,after,gained,lost,new links,comparison,time</source>
        <translation>差异,趋势,之前,之后,增加,减少,新联系,比较,时间</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>&lt;p&gt;Give an index from 0 to 1 for each system, such as economy, society and environment; or turn rescaling on. &lt;code&gt;coupling&lt;/code&gt; is balance, not level: a city with 0.2 in all systems has a coupling of 1. Read it with &lt;code&gt;development&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;This is an advanced measure: it is widely used and widely misused. Coupling is the geometric over the arithmetic mean, without which numbers of different studies don't compare; rescaled values compare only within one run; and there are no classes, since their limits differ from paper to paper.&lt;/p&gt;</source>
        <translation>&lt;p&gt;为每个系统（例如经济、社会和环境）给出 0 到 1 的指数；或打开重新缩放。&lt;code&gt;coupling&lt;/code&gt; 是平衡而非水平：各系统均为 0.2 的城市耦合度为 1。请与 &lt;code&gt;development&lt;/code&gt; 一并阅读。&lt;/p&gt;&lt;p&gt;这是一种高级度量：使用广泛，误用也广泛。耦合度为几何均值与算术均值之比，否则不同研究的数值无法比较；重新缩放的数值只能在同一次运行内比较；不分等级，因为各论文的界限不同。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>City coordination</source>
        <translation>城市协调度</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>Indices above 0, and 1 at most, unless rescaled.</source>
        <translation>除非重新缩放，指数须大于 0 且不超过 1。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>One a system, in their order, with commas between: 0.5, 0.3, 0.2. Empty: all alike.</source>
        <translation>每个系统一个，按其顺序，以逗号分隔：0.5, 0.3, 0.2。留空：全部相同。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>Rescale each system (0.01 to 0.99 within the region)</source>
        <translation>重新缩放各系统（区域内 0.01 至 0.99）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>Says whether several systems of a city are developed, and in balance.</source>
        <translation>说明一个城市的若干系统是否发展良好且平衡。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>Systems</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>coupling,coordination,balance,systems,development,index</source>
        <translation>耦合,协调,平衡,系统,发展,指数,耦合协调度</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/coordination.py"/>
        <source>“{value}” is no list of numbers with commas between.</source>
        <translation>“{value}”不是以逗号分隔的数字列表。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/dominantflows.py"/>
        <source>&lt;p&gt;A city is dominated by the city that its largest out-flow goes to, if that city is larger by in-flow. The links make trees: follow &lt;code&gt;dominated_by&lt;/code&gt; upwards and you reach the dominant city, whose id stands in &lt;code&gt;nodal_region&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;The map colours cities and links by &lt;code&gt;nodal_region&lt;/code&gt;, and a second ring marks dominant cities. Only the largest flow of each city counts: look at &lt;code&gt;origin_dependence&lt;/code&gt;, the share of the out-flow that it carries, which is the width of its arrow. A low one says that the city could as well belong elsewhere. Equal largest flows are named in the log.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一个城市受其最大流出所指向的城市支配，前提是该城市的流入更大。这些联系构成树：沿 &lt;code&gt;dominated_by&lt;/code&gt; 向上即到达支配城市，其 ID 见 &lt;code&gt;nodal_region&lt;/code&gt;。&lt;/p&gt;&lt;p&gt;地图按 &lt;code&gt;nodal_region&lt;/code&gt; 为城市和联系着色，支配城市另加一圈。每个城市只计最大的流：请看 &lt;code&gt;origin_dependence&lt;/code&gt;，即该流在流出中所占的份额，也是箭头的宽度。份额低说明该城市也可归属他处。并列的最大流在日志中列出。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/dominantflows.py"/>
        <source>Cities by nodal region</source>
        <translation>按节点区域的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/dominantflows.py"/>
        <source>Dominant flows</source>
        <translation>主导流</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/dominantflows.py"/>
        <source>Dominant links</source>
        <translation>主导联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/dominantflows.py"/>
        <source>Finds which city each city is dominated by, and so the nodal regions.</source>
        <translation>找出支配每个城市的城市，从而得出节点区域。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/dominantflows.py"/>
        <source>nodal regions,hierarchy,Nystuen,Dacey,largest flow,tree,subordinate</source>
        <translation>节点区域,等级,主导流,最大流,树,从属,Nystuen,Dacey</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>&lt;p&gt;What it writes is &lt;b&gt;modelled&lt;/b&gt;, never observed, and is drawn with dashes in a colour of its own.&lt;/p&gt;&lt;p&gt;&lt;b&gt;With observed flows&lt;/b&gt; the model is calibrated on them by Poisson pseudo maximum likelihood; pairs without flow stay in. Read &lt;code&gt;residual_ratio&lt;/code&gt;: 2 is a relation twice as strong as size and cost explain, 0.5 half as strong. The map leaves out what is about as expected, and dashes what is expected but was not observed. Look at the fit first: where &lt;code&gt;cpc&lt;/code&gt; is low, the residuals say little.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Without&lt;/b&gt;, flow is mass times mass over cost to the power of 2 (or the decay you set), scaled to a total of 1000 in each region: an assumption in figures, to be used where there is nothing else. Try several decays, such as 1, 1.5 and 2.5.&lt;/p&gt;&lt;p&gt;Constrained models keep each city's out-flow, in-flow or both; without observations these are the total, shared out by mass. Radiation has no decay: only the mass that is nearer counts, and costs serve to order cities; its flows only sum to the total where the same mass sends and attracts.&lt;/p&gt;&lt;p&gt;Self-flows and flows between regions are not modelled, nor are cities without mass and pairs without a cost above 0; the log counts them.&lt;/p&gt;&lt;p&gt;Example: the cities of the sample region in 2020, &lt;code&gt;population&lt;/code&gt; for both masses, its trains as observed flows. The exponent is -1.12 with a &lt;code&gt;cpc&lt;/code&gt; of 0.49: size and distance explain half of the trains. Some 126 a day are expected from Shanghai to Nantong, and there were none: no line crossed the Yangtze there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;其输出是&lt;b&gt;模拟的&lt;/b&gt;，绝非观测值，以专门颜色的虚线绘出。&lt;/p&gt;&lt;p&gt;&lt;b&gt;有观测流量时&lt;/b&gt;，模型以 Poisson 伪最大似然法据其校准；没有流量的城市对也保留。请看 &lt;code&gt;residual_ratio&lt;/code&gt;：2 表示关系强度为规模和成本所能解释的两倍，0.5 为一半。地图略去大致符合期望的联系，并以虚线绘出期望有而未观测到的联系。请先看拟合情况：&lt;code&gt;cpc&lt;/code&gt; 低时残差说明不了什么。&lt;/p&gt;&lt;p&gt;&lt;b&gt;没有时&lt;/b&gt;，流量为质量乘质量再除以成本的 2 次幂（或您设定的衰减），每个区域总计缩放为 1000：这是用数字表达的假设，仅在别无数据时使用。请尝试多种衰减，例如 1、1.5 和 2.5。&lt;/p&gt;&lt;p&gt;约束模型保持各城市的流出、流入或两者；没有观测时则按质量分配总量。辐射模型没有衰减：只计更近处的质量，成本用于给城市排序；只有发出与吸引的质量相同时，其流量之和才等于总量。&lt;/p&gt;&lt;p&gt;城市内部流量和区域之间的流量不作模拟，没有质量的城市和没有大于 0 成本的城市对也是如此；日志对其计数。&lt;/p&gt;&lt;p&gt;示例：2020 年示例区域的城市，两种质量均为 &lt;code&gt;population&lt;/code&gt;，以列车为观测流量。指数为 -1.12，&lt;code&gt;cpc&lt;/code&gt; 为 0.49：规模和距离解释了一半的列车。从上海到南通期望每天约 126 列，实际一列也没有：当时那里没有跨越长江的铁路。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Estimate flows</source>
        <translation>估算流</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Fit of the model</source>
        <translation>模型的拟合</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Flow falls with cost</source>
        <translation>流量随成本下降的方式</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Flows that were observed, to calibrate the model on.</source>
        <translation>观测到的流量，用于校准模型。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Gravity, both given (doubly constrained)</source>
        <translation>引力，两者给定（双约束）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Gravity, in-flows given (attraction)</source>
        <translation>引力，给定流入（吸引约束）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Gravity, out-flows given (production)</source>
        <translation>引力，给定流出（产生约束）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Gravity, unconstrained</source>
        <translation>引力，无约束</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>In each region, used without observed flows: of 1000, flows read as per mille.</source>
        <translation>每个区域的总和，没有观测流量时使用：以 1000 计时流量即为千分比。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Mass that attracts</source>
        <translation>吸引的质量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Mass that sends</source>
        <translation>发出的质量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Modelled flows</source>
        <translation>模型流量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Models the flows that size and distance make likely, and finds relations that are stronger or weaker.</source>
        <translation>模拟规模和距离使之可能的流，并找出更强或更弱的关系。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Observed flows</source>
        <translation>观测流量</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Radiation</source>
        <translation>辐射</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Such as jobs, or the same as the mass that sends.</source>
        <translation>例如就业，或与发出的质量相同。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Such as people.</source>
        <translation>例如人口。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Sum of the modelled flows</source>
        <translation>模型流量之和</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Terms of the model</source>
        <translation>模型的各项</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>There are no observed flows: the model is not calibrated on anything.</source>
        <translation>没有观测流量：模型未经任何校准。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>Used without observed flows. 2 where a power has none; an exponential decay needs one, such as 0.02 for km.</source>
        <translation>没有观测流量时使用。幂函数默认为 2；指数衰减须给出，例如以 km 计时为 0.02。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/estimateflows.py"/>
        <source>gravity,radiation,model,spatial interaction,residuals,Poisson,PPML</source>
        <translation>引力模型,辐射模型,模型,空间相互作用,残差,Poisson,PPML</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>&lt;p&gt;One threshold for all flows would keep only the links of large cities. Here each link is weighed at its own ends: it is kept if its share of the origin's out-flow, or of the destination's in-flow, is larger than a random division would make it.&lt;/p&gt;&lt;p&gt;Keep a low &lt;code&gt;ALPHA&lt;/code&gt; (0.05) for many cities. Between six cities hardly any share is unlikely: try 0.2. The log says what share of the flow the kept links carry: say it beside the map. The probability assumes a random division of flow; it is a filter for maps, no test of a hypothesis.&lt;/p&gt;</source>
        <translation>&lt;p&gt;对所有流用同一阈值，只会留下大城市的联系。这里在每条联系自身的两端加以衡量：若其在起点流出或终点流入中的份额大于随机划分所产生的，则保留。&lt;/p&gt;&lt;p&gt;城市多时请保持较低的 &lt;code&gt;ALPHA&lt;/code&gt;（0.05）。六个城市之间几乎没有不寻常的份额：可试 0.2。日志说明保留的联系承载多大份额的流量：请在地图旁注明。概率以流量的随机划分为前提；它是地图的过滤器，不是假设检验。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>A link is kept if it is significant at</source>
        <translation>联系在何处显著即保留</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Both ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Either end</source>
        <translation>任一端</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Flow backbone</source>
        <translation>流骨干网</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Keep links less likely than</source>
        <translation>保留概率低于此值的联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Keeps the links that carry more of a city's flow than chance would give them.</source>
        <translation>保留在城市流量中的份额大于偶然水平的联系。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Links with significance</source>
        <translation>带显著性的联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Number of links kept</source>
        <translation>保留的联系数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>Share of the flow kept (0 to 1)</source>
        <translation>保留的流量份额（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowbackbone.py"/>
        <source>disparity filter,significant links,thin,filter,hairball,network</source>
        <translation>差异过滤,显著联系,精简,过滤,毛线团,网络,骨干网,backbone</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>&lt;p&gt;Up to ten cities every grouping is tried; above that the Louvain search starts from several orders of the cities, drawn with the seed. The same seed gives the same communities; another may give others that are as good, so try a few before you publish a border.&lt;/p&gt;&lt;p&gt;&lt;code&gt;MODULARITY&lt;/code&gt; says how much more flow stays inside communities than expected: near 0 there is nothing to see, from about 0.3 the groups are clear. With several regions or periods, the number is their mean by flow, and the table has a row for each. Numbers of communities are those of their period: community 1 of two periods need not be the same.&lt;/p&gt;</source>
        <translation>&lt;p&gt;不超过十个城市时尝试每一种分组；超过时 Louvain 搜索从由种子抽取的若干城市顺序开始。相同的种子给出相同的社区；不同的种子可能给出同样好的其他社区，因此在公布边界之前请多试几个。&lt;/p&gt;&lt;p&gt;&lt;code&gt;MODULARITY&lt;/code&gt; 说明社区内的流量比期望多多少：接近 0 则无可观之处，约 0.3 起分组清晰。有多个区域或时期时，该数为其流量加权均值，表中每个一行。社区编号属于各自时期：两个时期的社区 1 不一定相同。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Above 1: more and smaller communities; below 1: fewer, larger.</source>
        <translation>高于 1：社区更多更小；低于 1：更少更大。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Flow communities</source>
        <translation>流社区</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Groups cities that exchange more flow than their sizes make expect.</source>
        <translation>将彼此流量多于其规模所期望的城市归为一组。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Number of communities</source>
        <translation>社区数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Regions by community</source>
        <translation>各区域的社区结果</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>Seed of the search</source>
        <translation>搜索的随机种子</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/flowcommunities.py"/>
        <source>modularity,Louvain,clusters,groups,functional regions,partition</source>
        <translation>模块度,Louvain,聚类,分组,功能区,划分,社区</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>&lt;p&gt;All of it is scored by the analyst, and describes the scoring, not the truth. Have at least two raters score, and report how far they disagree. Where weights are drawn from documents, store the source of each in the table. The indices are proposed here, built on cited measures, and reproduce no published one; power is Bonacich's on the ties both ways, with half the largest attenuation that they allow. Tables hold for all periods: for scores of several years, run it for each.&lt;/p&gt;</source>
        <translation>&lt;p&gt;这一切均由分析者评分，描述的是评分而非真相。请至少由两名评分者评分，并报告其分歧程度。若权重取自文件，请在表中保存各自的出处。这些指数在此提出，建立在所引用的度量之上，并不复现任何已发表的指数；权力为双向联系上的 Bonacich 权力，衰减取其允许的最大值的一半。各表适用于所有时期：评分涉及多个年份时，请逐年运行。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>&lt;p&gt;Give what you have; any one suffices, and what rests on the others is empty. Tables need no geometry: a CSV file or a sheet will do, with the fields named as below. &lt;code&gt;CAPACITY&lt;/code&gt; and &lt;code&gt;WILLINGNESS&lt;/code&gt; are fields of the city layer, from 0 to 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出您已有的数据；任何一项即可，依赖其他数据的结果为空。表不需要几何：CSV 文件或工作表即可，字段命名如下。&lt;code&gt;CAPACITY&lt;/code&gt; 和 &lt;code&gt;WILLINGNESS&lt;/code&gt; 是城市图层的字段，取值 0 到 1。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>&lt;p&gt;Read five bars side by side, each on its own scale: place (&lt;code&gt;place_gap&lt;/code&gt;), priority (&lt;code&gt;priority_gap_vertical&lt;/code&gt;), actor (&lt;code&gt;actor_gap&lt;/code&gt;), vertical (&lt;code&gt;vertical_gap&lt;/code&gt;) and horizontal (&lt;code&gt;priority_gap_horizontal&lt;/code&gt;). They are never made one number: &lt;code&gt;main_mismatch&lt;/code&gt; names the largest of the first three as a first hint. Their scales differ: divergences are seldom above 0.4, gaps of power often near 1, so that it often reads actor. A pair of actors whose divergence is high and vertical stands between the vision and those who carry it out. A city with several actors has the mean of their goals, the sum of their power and the highest of their ranks.&lt;/p&gt;</source>
        <translation>&lt;p&gt;并列阅读五个条形，各有自己的尺度：场所（&lt;code&gt;place_gap&lt;/code&gt;）、优先级（&lt;code&gt;priority_gap_vertical&lt;/code&gt;）、行动者（&lt;code&gt;actor_gap&lt;/code&gt;）、纵向（&lt;code&gt;vertical_gap&lt;/code&gt;）和横向（&lt;code&gt;priority_gap_horizontal&lt;/code&gt;）。它们从不合成一个数：&lt;code&gt;main_mismatch&lt;/code&gt; 给出前三者中最大的一个，作为初步提示。它们的尺度不同：散度很少高于 0.4，权力差距常接近 1，因此往往显示为行动者。散度高且为纵向的一对行动者，位于愿景与其执行者之间。有多个行动者的城市取其目标的均值、权力之和与等级的最高值。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Actors: who is of which city, and of which tier. An actor without a city counts for all regions, unless a field &lt;code&gt;region&lt;/code&gt; names one; so does one that has priorities and is not in the table. Without the table, an actor that bears a city's id is of that city.</source>
        <translation>行动者：谁属于哪个城市、哪一层级。没有城市的行动者对所有区域有效，除非字段 &lt;code&gt;region&lt;/code&gt; 指明一个；有优先级而不在表中的行动者也是如此。没有该表时，与城市 ID 同名的行动者属于该城市。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Capacity field</source>
        <translation>能力字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>City mismatches</source>
        <translation>城市错配</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Fields actor, city_id (empty for an actor of no city), tier (0 where the vision is made) and rank (a high number is a high rank).</source>
        <translation>字段 actor、city_id（不属于任何城市的行动者为空）、tier（制定愿景之处为 0）和 rank（数值高即等级高）。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Fields actor, goal and weight: what each actor wants, and how much.</source>
        <translation>字段 actor、goal 和 weight：每个行动者想要什么、多想要。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Fields city_id, goal and score (0 to 1): what each city does.</source>
        <translation>字段 city_id、goal 和 score（0 到 1）：每个城市的作为。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Fields from, to and value: who convenes, approves or funds whom, and how much.</source>
        <translation>字段 from、to 和 value：谁召集、批准或资助谁，以及多少。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Fields goal, ambition (0 to 1) and weight (empty: 1): what the plan wants.</source>
        <translation>字段 goal、ambition（0 到 1）和 weight（空为 1）：规划的要求。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Flows that weigh a city's distance from each core; without them all cores count alike.</source>
        <translation>用流量为城市与各核心城市的距离加权；没有时各核心城市同等计算。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Governance mismatches</source>
        <translation>治理错配</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>How able the city is to act, from 0 to 1, as you score it.</source>
        <translation>城市的行动能力，0 到 1，由您评分。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>How willing the city is to act, from 0 to 1, as you score it.</source>
        <translation>城市的行动意愿，0 到 1，由您评分。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Implementation</source>
        <translation>实施</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Implementation: score from 0 to 1, on the scale of the ambition. A goal without a score is left out of its city's gap, not taken for 0. Repeated rows (of several raters) are averaged, here as in the plan, and the log says how far they differ.</source>
        <translation>实施：得分为 0 到 1，与目标水平同一尺度。没有得分的目标不计入该城市的差距，也不作 0 处理。重复的行（来自多名评分者）取均值，规划中亦然，日志说明其差异程度。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Pairs of actors</source>
        <translation>行动者对</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Plan: ambition from 0 to 1; an empty weight counts 1.</source>
        <translation>规划：目标水平为 0 到 1；权重为空时计 1。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Priorities of actors</source>
        <translation>行动者的优先级</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Priorities: weights of one actor are scaled to sum to 1; a goal that it doesn't name weighs 0; repeated rows (of several raters) are added.</source>
        <translation>优先级：每个行动者的权重缩放为总和 1；未提及的目标权重为 0；重复的行（来自多名评分者）相加。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Region mismatches</source>
        <translation>区域错配</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Ties between actors</source>
        <translation>行动者之间的联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Ties: directed; repeated rows are added, ties with oneself and with actors that a table of actors lacks left out. An actor without a tie has no power.</source>
        <translation>联系：有方向；重复的行相加，与自身的联系以及与行动者表中没有的行动者的联系略去。没有联系的行动者没有权力。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Why plans miss: mismatches of place, priority and actors, by the analyst's scores.</source>
        <translation>规划为何落空：由分析者评分得出的场所、优先级与行动者错配。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>Willingness field</source>
        <translation>意愿字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/mismatches.py"/>
        <source>governance,actors,priorities,goals,capacity,willingness,power,plan,implementation,coordination,stakeholders</source>
        <translation>治理,行动者,优先级,目标,能力,意愿,权力,规划,实施,协调,利益相关者</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>1 or “yes” for headquarters, else 0, “no” or empty. Only the method “Headquarters to branches” reads it.</source>
        <translation>总部为 1 或“yes”，否则为 0、“no”或空。只有方法“总部到分支”读取它。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>&lt;p&gt;Give a table with a row a city and organisation: a firm and the city of an office, a project and a city that takes part. &lt;code&gt;VALUE&lt;/code&gt; may hold how much it matters there (0 to 5, as service values of world city studies). What it writes goes into “Connectivity measures” like any links.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Interlocking network: value × value, summed over organisations. Links are &lt;b&gt;modelled&lt;/b&gt; from offices; nothing was seen to flow. Organisations in many cities weigh heavily, and part of the structure follows from their number alone (Neal 2012).&lt;/li&gt;&lt;li&gt;Joint presence: the number of organisations in both cities. Fractional, each counts 1 / (its cities - 1), so that a project of ten cities doesn't weigh more than nine of two. A value above 0 is presence.&lt;/li&gt;&lt;li&gt;Headquarters to branches: directed, from the city of the headquarters to those of its branches, each branch by its value.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Undirected links stand once, the smaller id first. An organisation in one city only makes no link; cities outside the region don't count.&lt;/p&gt;&lt;p&gt;Example: a bank with a head office of value 5 in Shanghai and branches of 3 in Suzhou and 2 in Wuxi. Interlocking, Shanghai and Suzhou get 15, Suzhou and Wuxi 6. Joint presence gives 1 to each of the three pairs, the fractional count 0.5. By headquarters, Shanghai sends 3 to Suzhou and 2 to Wuxi, and the branches have no link. &lt;code&gt;connectivity_share&lt;/code&gt; is 1 for the best linked city.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出每行一个城市和机构的表：企业与其网点所在的城市，项目与参与的城市。&lt;code&gt;VALUE&lt;/code&gt; 可存放其在当地的重要程度（0 到 5，如世界城市研究的服务值）。其输出与其他联系一样可用于“连通性度量”。&lt;/p&gt;&lt;ul&gt;&lt;li&gt;连锁网络：值 × 值，对机构求和。联系由网点&lt;b&gt;模拟&lt;/b&gt;得出；并未观测到任何流动。分布于许多城市的机构分量很重，部分结构仅由其数目决定（Neal 2012）。&lt;/li&gt;&lt;li&gt;共同存在：同时位于两城市的机构数目。按比例时，每个机构计 1 /（其城市数 - 1），因此十个城市的项目并不比九个两城项目更重。值大于 0 即为存在。&lt;/li&gt;&lt;li&gt;总部到分支：有方向，从总部所在城市到其分支所在城市，每个分支按其值计。&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;无方向的联系只列一次，较小的 ID 在前。只在一个城市的机构不形成联系；区域之外的城市不计。&lt;/p&gt;&lt;p&gt;示例：某银行总部在上海，值为 5，分支在苏州（3）和无锡（2）。连锁网络中上海与苏州得 15，苏州与无锡得 6。共同存在给三对城市各 1，按比例则各 0.5。按总部计，上海向苏州发出 3、向无锡发出 2，分支之间没有联系。&lt;code&gt;connectivity_share&lt;/code&gt; 对联系最强的城市为 1。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Cities by organisations</source>
        <translation>按机构的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>City id field of the organisations</source>
        <translation>机构的城市 ID 字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Everything is computed within each period.</source>
        <translation>一切均在各时期内计算。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Headquarters field</source>
        <translation>总部字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Headquarters to branches (directed)</source>
        <translation>总部到分支（有方向）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Interlocking network</source>
        <translation>连锁网络</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Joint presence (count)</source>
        <translation>共同存在（计数）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Joint presence (fractional)</source>
        <translation>共同存在（按比例）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Links cities through firms, joint projects, agreements or patents they share.</source>
        <translation>通过城市共有的企业、联合项目、协议或专利将城市相连。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Links through organisations</source>
        <translation>经由机构的联系</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Network from organisations</source>
        <translation>由机构构建网络</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>One row a city and organisation; repeated rows are summed.</source>
        <translation>每行一个城市和机构；重复的行求和。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Organisation field</source>
        <translation>机构字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Period field of the organisations</source>
        <translation>机构的时期字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Service value or staff; 0 or more. Without it each row counts 1.</source>
        <translation>服务值或员工数；0 或更大。没有时每行计 1。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>Value field</source>
        <translation>数值字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/organisationnetwork.py"/>
        <source>firms,headquarters,branches,projects,patents,agreements,world cities,interlocking</source>
        <translation>企业,总部,分支,项目,专利,协议,世界城市,连锁网络,机构</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>&lt;p&gt;List the indicators: the field, the dimension it belongs to, its direction (&lt;b&gt;+&lt;/b&gt; raises, &lt;b&gt;-&lt;/b&gt; lowers peripheralization) and its weight. For example: &lt;code&gt;share_65_plus, demography, +, 1&lt;/code&gt; and &lt;code&gt;urban_share, economy, -, 1&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;A high index means more peripheralized; 1 is the most peripheralized city. With several periods, all are normalised together, so that change shows. Set “Runs” to 1000 or so to see between which ranks a city moves when the weights are drawn at random: a rank that hangs on the weights should not be published.&lt;/p&gt;&lt;p&gt;Each dimension gets a field &lt;code&gt;dimension_…&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;列出指标：字段、所属维度、方向（&lt;b&gt;+&lt;/b&gt; 提高边缘化，&lt;b&gt;-&lt;/b&gt; 降低边缘化）和权重。例如：&lt;code&gt;share_65_plus, demography, +, 1&lt;/code&gt; 和 &lt;code&gt;urban_share, economy, -, 1&lt;/code&gt;。&lt;/p&gt;&lt;p&gt;指数高意味着边缘化程度高；1 为边缘化程度最高的城市。有多个时期时一并标准化，以显示变化。将“运行次数”设为 1000 左右，可看到权重随机抽取时城市在哪些位次之间移动：取决于权重的位次不应公布。&lt;/p&gt;&lt;p&gt;每个维度得到一个字段 &lt;code&gt;dimension_…&lt;/code&gt;。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Adjusted Mazziotta-Pareto</source>
        <translation>调整的 Mazziotta-Pareto</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Aggregation</source>
        <translation>合成方式</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Arithmetic mean</source>
        <translation>算术平均</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>As given</source>
        <translation>按给定</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Cities compared</source>
        <translation>比较的城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>City peripheralization</source>
        <translation>城市边缘化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Copeland</source>
        <translation>Copeland</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Distance to the mean of the cores</source>
        <translation>与核心城市均值的距离</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Entropy</source>
        <translation>熵权</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Equal, by dimension</source>
        <translation>按维度等权</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>First principal component</source>
        <translation>第一主成分</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Geometric mean</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Indicators are made comparable by</source>
        <translation>指标可比化的方式</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Indicators of peripheralization</source>
        <translation>边缘化指标</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Leave the city out</source>
        <translation>略去该城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Mazziotta-Pareto</source>
        <translation>Mazziotta-Pareto</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Normalise all periods together</source>
        <translation>所有时期一并标准化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Percentile rank</source>
        <translation>百分位次</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Peripheralization index</source>
        <translation>边缘化指数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Ranks cities by how far they are left behind, and says how safe the ranks are.</source>
        <translation>按落后程度为城市排序，并说明位次有多可靠。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Reweight the others</source>
        <translation>对其他指标重新加权</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Runs with random weights (0 = none)</source>
        <translation>随机权重的运行次数（0 = 无）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Secondary cities</source>
        <translation>次级城市</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Seed of the random weights</source>
        <translation>随机权重的种子</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Smallest to largest value (min-max)</source>
        <translation>最小值到最大值（min-max）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Stop and say so</source>
        <translation>停止并说明</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>Where an indicator is missing</source>
        <translation>指标缺失时</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>left behind,composite index,shrinking,decline,periphery,ranking</source>
        <translation>落后,综合指数,收缩,衰退,边缘,排序,边缘化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/peripheralization.py"/>
        <source>z-score</source>
        <translation>z 分数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>&lt;p&gt;Give a city table with a row a city and period and a value such as GDP or jobs. With the population, the value is taken per head and cities count by their people; shares and growth are always those of the value.&lt;/p&gt;&lt;p&gt;Read first: &lt;code&gt;reading&lt;/code&gt; with its reason, then &lt;code&gt;core_share&lt;/code&gt; over the periods, &lt;code&gt;share_change&lt;/code&gt; of the cities (who gains, who loses) and &lt;code&gt;between_share&lt;/code&gt; (how much of the inequality is that between cores and secondary cities). Where every period is a year or a date, change is a year's; else one step a period.&lt;/p&gt;&lt;p&gt;Esteban-Ray, Wolfson, Tsui-Wang and Kanbur-Zhang are advanced: with few cores they can fall while the gap between cores and secondary cities widens, so read them with the decomposition of Theil's measures beside them. A negative beta need not mean that differences shrink (Galton's fallacy): look at sigma too. With so few cities nothing here is a test of significance.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出每行一个城市和时期的城市表，以及 GDP 或就业之类的数值。给出人口时，数值按人均计算，城市按人口计权；份额和增长始终针对数值本身。&lt;/p&gt;&lt;p&gt;先看：&lt;code&gt;reading&lt;/code&gt; 及其依据，然后看各时期的 &lt;code&gt;core_share&lt;/code&gt;、各城市的 &lt;code&gt;share_change&lt;/code&gt;（谁得益、谁受损）和 &lt;code&gt;between_share&lt;/code&gt;（不平等中有多少存在于核心与次级城市之间）。每个时期均为年份或日期时，变化按年计；否则每个时期为一步。&lt;/p&gt;&lt;p&gt;Esteban-Ray、Wolfson、Tsui-Wang 和 Kanbur-Zhang 为高级度量：核心城市很少时，核心与次级城市差距扩大它们也可能下降，因此请与旁边的泰尔指数分解一并阅读。beta 为负不一定意味着差异缩小（高尔顿谬误）：也请看 sigma。城市如此之少，这里没有任何一项是显著性检验。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>City shares and growth</source>
        <translation>城市份额与增长</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>GDP, income, jobs: a total of each city, 0 or more.</source>
        <translation>GDP、收入、就业：每个城市的总量，0 或更大。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>Inequality</source>
        <translation>不平等</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>Measures whether cores and secondary cities grow apart, and who gains.</source>
        <translation>度量核心城市与次级城市是否拉开距离，以及谁得益。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>The value is taken per head; cities count by people.</source>
        <translation>数值按人均计算；城市按人口计权。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/polarization.py"/>
        <source>inequality,convergence,theil,gini,williamson,sigma,beta,divergence,growth,share</source>
        <translation>不平等,趋同,泰尔指数,基尼系数,威廉姆森系数,sigma,beta,趋异,增长,份额,极化</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>&lt;p&gt;Choose the layers that other algorithms of Spatial Relations have written: of one run or of several, of any regions and periods, in files or in memory. The report tells the region in three relations (coexistence, connectivity, cooperation), two pressures (polarization, peripheralization) and three causes (place, priority, actor), each with its findings and a figure as far as the layers hold its measures; then tables, how to read them, method, sources and limits.&lt;/p&gt;&lt;p&gt;The page needs nothing but itself: send it, print it, or open it in any browser. Layers are known by what QGIS stores with them; one that has lost that, such as a CSV, by its fields. Others are left out, and the page says so. A GeoPackage that is added as a file counts with all its layers.&lt;/p&gt;</source>
        <translation>&lt;p&gt;选择 Spatial Relations 其他算法写出的图层：一次或多次运行的，任意区域和时期的，文件或内存中的。报告以三种关系（共存、连通性、合作）、两种压力（极化、边缘化）和三种原因（场所、优先级、行动者）说明区域，凡图层含有相应度量，均附结论和图；然后是表格、读法、方法、来源和局限。&lt;/p&gt;&lt;p&gt;该页面不依赖其他任何东西：可发送、打印或在任意浏览器中打开。图层由 QGIS 随其存储的信息识别；丢失该信息的（如 CSV）由字段识别。其他图层略去，页面会说明。作为文件添加的 GeoPackage 计入其全部图层。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>Layers that algorithms of Spatial Relations wrote.</source>
        <translation>Spatial Relations 的算法写出的图层。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>Relation report</source>
        <translation>关系报告</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>Result layers</source>
        <translation>结果图层</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>Stands over the page and its maps; else the region does.</source>
        <translation>显示在页面及其地图上方；否则显示区域。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>Tells what result layers say, on one page for readers without a GIS.</source>
        <translation>用一页说明结果图层的内容，供没有 GIS 的读者阅读。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/relationreport.py"/>
        <source>html,page,figures,maps,tables,findings,summary,print,share</source>
        <translation>html,页面,图,地图,表格,结论,摘要,打印,分享,报告</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/shiftshare.py"/>
        <source>&lt;p&gt;Give a city table with a row a city and period, and a field of jobs (or output) for each sector. The first and the last period are compared; the region is the base. All results are in the unit of the fields.&lt;/p&gt;&lt;p&gt;The three effects add up to &lt;code&gt;growth&lt;/code&gt;. A city that grew by 25 jobs, of which 27 come with the region, 1 with its mix of sectors and -3 are its own, did worse than its sectors elsewhere. The split describes; it does not explain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出每行一个城市和时期的城市表，以及每个部门的就业（或产出）字段。比较第一个和最后一个时期；以区域为基准。所有结果的单位与字段相同。&lt;/p&gt;&lt;p&gt;三种效应之和为 &lt;code&gt;growth&lt;/code&gt;。一个城市增长 25 个就业，其中 27 个随区域而来，1 个来自部门结构，-3 个为自身部分，则其表现不如其部门在他处的表现。分解只描述，不解释。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/shiftshare.py"/>
        <source>Growth by its parts</source>
        <translation>增长的分解</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/shiftshare.py"/>
        <source>Jobs or output of each sector, in one unit.</source>
        <translation>各部门的就业或产出，单位须一致。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/shiftshare.py"/>
        <source>Shift-share</source>
        <translation>份额-偏离分析</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/shiftshare.py"/>
        <source>Splits each city's growth into the region's, its sectors' and its own part.</source>
        <translation>将每个城市的增长分解为区域部分、部门部分和自身部分。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/shiftshare.py"/>
        <source>growth,jobs,sectors,structural change,decomposition,local effect</source>
        <translation>增长,就业,部门,结构变化,分解,地方效应,份额-偏离,shift-share</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>&lt;p&gt;Give the cities and a line layer. Lines are joined where they share a vertex: two that only cross are not joined, as with a bridge. A city enters the network at its nearest point, and the way to that point costs nothing; the log names cities that lie more than 5 km away.&lt;/p&gt;&lt;p&gt;What it writes goes into “Accessibility” and “Estimate flows” as costs. A pair without a way is listed with an empty cost. &lt;code&gt;detour&lt;/code&gt; is 1 for a straight way; 1.3 is usual on roads. It is measured on the shortest way, also where the cost is the time of the fastest.&lt;/p&gt;&lt;p&gt;One-way lines: choose the field that says so and what it reads where a line may be travelled in the direction it was drawn, or against it. OpenStreetMap: &lt;code&gt;oneway&lt;/code&gt;, forward “yes”, backward “-1”. A city that lies on a one-way line can only leave and be reached by its direction.&lt;/p&gt;&lt;p&gt;Example: main roads with &lt;code&gt;maxspeed&lt;/code&gt; as the speed field and 50 km/h where it is empty. From Suzhou to Wuxi, 40 km by a straight line, a &lt;code&gt;cost&lt;/code&gt; of 45 is three quarters of an hour, and a &lt;code&gt;detour&lt;/code&gt; of 1.2 a road of 48 km.&lt;/p&gt;</source>
        <translation>&lt;p&gt;给出城市和线图层。线在共有顶点处相接：仅交叉的两条线不相接，如同立交。城市在最近点进入网络，到该点的路程不计成本；日志列出距网络 5 km 以上的城市。&lt;/p&gt;&lt;p&gt;其输出作为成本用于“可达性”和“估算流”。没有路径的城市对以空成本列出。&lt;code&gt;detour&lt;/code&gt; 为 1 表示直线；公路上通常为 1.3。它按最短路径度量，即使成本是最快路径的时间。&lt;/p&gt;&lt;p&gt;单行线：选择说明方向的字段，以及线可沿绘制方向或逆绘制方向通行时该字段的值。OpenStreetMap：&lt;code&gt;oneway&lt;/code&gt;，正向“yes”，反向“-1”。位于单行线上的城市只能沿其方向离开和到达。&lt;/p&gt;&lt;p&gt;示例：以 &lt;code&gt;maxspeed&lt;/code&gt; 为速度字段的主要公路，该字段为空时取 50 km/h。从苏州到无锡直线 40 km，&lt;code&gt;cost&lt;/code&gt; 为 45 即三刻钟，&lt;code&gt;detour&lt;/code&gt; 为 1.2 即公路 48 km。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>City detours</source>
        <translation>城市绕行系数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Direction field</source>
        <translation>方向字段</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Direction where it has another value</source>
        <translation>其他值时的方向</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Finds the cheapest ways between all cities on a network of roads or railways.</source>
        <translation>在公路或铁路网络上寻找所有城市之间成本最低的路径。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Gap between lines that are joined all the same</source>
        <translation>仍予相接的线间缝隙</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>In the unit of the network's CRS, such as metres or degrees. 0 joins only lines that share a vertex.</source>
        <translation>以网络坐标参照系的单位计，例如米或度。0 只连接共有顶点的线。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Its value for backward</source>
        <translation>表示反向的值</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Its value for both directions</source>
        <translation>表示双向的值</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Its value for forward</source>
        <translation>表示正向的值</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Kilometres</source>
        <translation>千米</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Length of all ways over straight distances</source>
        <translation>全部路径长度与直线距离之比</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Lines that may only be travelled against it. Empty: none.</source>
        <translation>只能逆绘制方向通行的线。留空：无。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Lines that may only be travelled as they were drawn. Empty: none.</source>
        <translation>只能沿绘制方向通行的线。留空：无。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Number of pairs</source>
        <translation>城市对数</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Or none at all.</source>
        <translation>或一个也没有。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Pairs without a way</source>
        <translation>没有路径的城市对</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Roads or railways, joined where they share a vertex.</source>
        <translation>公路或铁路，在共有顶点处相接。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Speed (km/h)</source>
        <translation>速度（km/h）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Speed field (km/h)</source>
        <translation>速度字段（km/h）</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Travel costs</source>
        <translation>旅行成本</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Travel costs between cities</source>
        <translation>城市间旅行成本</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Where it is empty or 0, the speed above counts.</source>
        <translation>该字段为空或 0 时采用上面的速度。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>Without it, all lines have the direction chosen below.</source>
        <translation>没有时，所有线均采用下面所选的方向。</translation>
    </message>
    <message>
        <location filename="../../processing/algorithms/travelcosts.py"/>
        <source>travel time,distance,roads,railway,shortest path,detour,OD matrix</source>
        <translation>旅行时间,距离,公路,铁路,最短路径,绕行系数,OD 矩阵</translation>
    </message>
    <message>
        <location filename="../../processing/costs.py"/>
        <source>1 city has no geometry, or one outside its CRS, and so no distance to others: {names}.</source>
        <translation>1 个城市没有几何，或几何在其坐标参照系之外，因此与其他城市之间没有距离：{names}。</translation>
    </message>
    <message>
        <location filename="../../processing/costs.py"/>
        <source>Costs are straight distances in km.</source>
        <translation>成本为以 km 计的直线距离。</translation>
    </message>
    <message>
        <location filename="../../processing/costs.py"/>
        <source>No city has a geometry that lies within its CRS, so that there are no distances. Set the CRS that its coordinates are in, or choose a table of costs.</source>
        <translation>没有城市的几何位于其坐标参照系之内，因此没有距离。请设置其坐标所属的坐标参照系，或选择成本表。</translation>
    </message>
    <message>
        <location filename="../../processing/costs.py"/>
        <source>{count} cities have no geometry, or one outside its CRS, and so no distance to others: {names}.</source>
        <translation>{count} 个城市没有几何，或几何在其坐标参照系之外，因此与其他城市之间没有距离：{names}。</translation>
    </message>
    <message>
        <location filename="../../processing/geopackage.py"/>
        <source>“{path}” can't be written: {reason}.</source>
        <translation>无法写入“{path}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../processing/indicators.py"/>
        <source>Each row needs four entries (field, dimension, direction, weight); those given ({count}) do not make whole rows.</source>
        <translation>每行需要四项（字段、维度、方向、权重）；给出的 {count} 项凑不成整行。</translation>
    </message>
    <message>
        <location filename="../../processing/indicators.py"/>
        <source>Layer “{layer}” has no field “{field}”. Its fields are {fields}.</source>
        <translation>图层“{layer}”没有字段“{field}”。其字段为 {fields}。</translation>
    </message>
    <message>
        <location filename="../../processing/indicators.py"/>
        <source>List at least one indicator.</source>
        <translation>请至少列出一个指标。</translation>
    </message>
    <message>
        <location filename="../../processing/indicators.py"/>
        <source>The direction of “{field}” reads “{direction}”. Write + where a high value raises peripheralization, - where it lowers it.</source>
        <translation>“{field}”的方向为“{direction}”。数值高提高边缘化请写 +，降低边缘化请写 -。</translation>
    </message>
    <message>
        <location filename="../../processing/indicators.py"/>
        <source>The weight of “{field}” reads “{weight}”, which is no number.</source>
        <translation>“{field}”的权重为“{weight}”，不是数字。</translation>
    </message>
    <message>
        <location filename="../../processing/indicators.py"/>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../processing/outputs.py"/>
        <source>{output}: the folder “{folder}” can't be written to. Choose another.</source>
        <translation>{output}：文件夹“{folder}”不可写。请另选一个。</translation>
    </message>
    <message>
        <location filename="../../processing/outputs.py"/>
        <source>{output}: there is no folder “{folder}”. Choose another place.</source>
        <translation>{output}：没有文件夹“{folder}”。请选择另一个位置。</translation>
    </message>
    <message>
        <location filename="../../processing/outputs.py"/>
        <source>“{path}” can't be written: {reason}. Choose another place, or close it where it is open.</source>
        <translation>无法写入“{path}”：{reason}。请选择另一个位置，或在打开它的地方将其关闭。</translation>
    </message>
    <message>
        <location filename="../../processing/parameter_values.py"/>
        <source>{parameter}: Choose at least one field.</source>
        <translation>{parameter}：请至少选择一个字段。</translation>
    </message>
    <message>
        <location filename="../../processing/parameter_values.py"/>
        <source>{parameter}: It must be a number of {low} or more, not {value}.</source>
        <translation>{parameter}：须为 {low} 或更大的数，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../processing/parameter_values.py"/>
        <source>{parameter}: It must be from {low} to {high}, not {value}.</source>
        <translation>{parameter}：须在 {low} 到 {high} 之间，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../processing/parameter_values.py"/>
        <source>{parameter}: {value} is no choice. The choices are {choices}.</source>
        <translation>{parameter}：{value} 不是可选项。可选项为 {choices}。</translation>
    </message>
    <message>
        <location filename="../../processing/parameter_values.py"/>
        <source>{parameter}: “{value}” is no number.</source>
        <translation>{parameter}：“{value}”不是数字。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>+ where a high value raises peripheralization, - where it lowers it. Without a weight, an indicator counts 1.</source>
        <translation>数值高提高边缘化为 +，降低边缘化为 -。未给权重的指标计 1。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>A table with a row an ordered pair, such as “Travel costs between cities” writes; a pair without a row can't be reached. Without a table, distances in km are taken.</source>
        <translation>每行一个有序城市对的表，如“城市间旅行成本”所写；没有行的城市对不可达。没有表时采用以 km 计的距离。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>City id field</source>
        <translation>城市 ID 字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>City name field</source>
        <translation>城市名称字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Compared as text with ends of flows; 310000 and “310000” are one.</source>
        <translation>与流的两端按文本比较；310000 与“310000”视为相同。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Cost field</source>
        <translation>成本字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Destination id field of the costs</source>
        <translation>成本的终点 ID 字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Direction (+ or -)</source>
        <translation>方向（+ 或 -）</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Everything is computed within each region.</source>
        <translation>一切均在各区域内计算。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Flow field</source>
        <translation>流量字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>For a table with one row a city and period.</source>
        <translation>用于每行一个城市和时期的表。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>One row a city (and period). Polygons count by a point on their surface.</source>
        <translation>每行一个城市（和时期）。面按其表面上的一点计。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Origin id field of the costs</source>
        <translation>成本的起点 ID 字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Period field of the cities</source>
        <translation>城市的时期字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Period field of the flows</source>
        <translation>流的时期字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Region field</source>
        <translation>区域字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Role field</source>
        <translation>角色字段</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>Without it each row counts 1. Repeated pairs are summed.</source>
        <translation>没有时每行计 1。重复的城市对求和。</translation>
    </message>
    <message>
        <location filename="../../processing/parameters.py"/>
        <source>“core” or “secondary”; anything else is neither.</source>
        <translation>“core”或“secondary”；其他值为两者皆非。</translation>
    </message>
    <message>
        <location filename="../../processing/period_layers.py"/>
        <source>1 shape of the second layer has no place in the CRS of the first and is left out.</source>
        <translation>第二个图层有 1 个图形在第一个图层的坐标参照系中没有位置，已略去。</translation>
    </message>
    <message>
        <location filename="../../processing/period_layers.py"/>
        <source>{count} shapes of the second layer have no place in the CRS of the first and are left out.</source>
        <translation>第二个图层有 {count} 个图形在第一个图层的坐标参照系中没有位置，已略去。</translation>
    </message>
    <message>
        <location filename="../../processing/provider.py"/>
        <source>Spatial Relations: core and secondary cities</source>
        <translation>Spatial Relations：核心城市与次级城市</translation>
    </message>
    <message>
        <location filename="../../processing/region.py"/>
        <source>The flows have no period: they are laid over the cities of {period}.</source>
        <translation>流没有时期：叠加到 {period} 的城市上。</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Drawing the map and writing the report</source>
        <translation>绘制地图并撰写报告</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Finding: {sentence}</source>
        <translation>结论：{sentence}</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Governance mismatches, networks from organisations, travel costs and coordination need tables that this algorithm does not take: run them by themselves, and give their layers to “Relation report”.</source>
        <translation>治理错配、机构网络、旅行成本和协调度需要此算法不接受的表：请单独运行它们，并将其图层交给“关系报告”。</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Reading the cities</source>
        <translation>读取城市</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Skipped: {part}</source>
        <translation>已跳过：{part}</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>The report tells 1 more finding.</source>
        <translation>报告另有 1 条结论。</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>The report tells {count} more findings.</source>
        <translation>报告另有 {count} 条结论。</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>There is nothing to analyse: give a flow table, sizes, sectors or indicators.</source>
        <translation>没有可分析的内容：请给出流表、规模、部门或指标。</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>Writing the results</source>
        <translation>写出结果</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>{parts}: {reason}</source>
        <translation>{parts}：{reason}</translation>
    </message>
    <message>
        <location filename="../../processing/region_analysis.py"/>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <location filename="../../processing/region_outputs.py"/>
        <source>In the GeoPackage, but not loaded: {tables}.</source>
        <translation>在 GeoPackage 中但未加载：{tables}。</translation>
    </message>
    <message>
        <location filename="../../processing/region_outputs.py"/>
        <source>No map is drawn: the cities have no geometry.</source>
        <translation>未绘制地图：城市没有几何。</translation>
    </message>
    <message>
        <location filename="../../processing/region_outputs.py"/>
        <source>Source: {layers}. Spatial Relations {version}.</source>
        <translation>来源：{layers}。Spatial Relations {version}。</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>Only secondary cities are ranked; cores get no index.</source>
        <translation>只对次级城市排序；核心城市没有指数。</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>connectivity is not measured</source>
        <translation>连通性未度量</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>no indicators are listed</source>
        <translation>未列出指标</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>no population and no size field is chosen</source>
        <translation>未选择人口字段和规模字段</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>no sector fields are chosen</source>
        <translation>未选择部门字段</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>no sector fields are chosen, and no indicators are listed</source>
        <translation>未选择部门字段，也未列出指标</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>no size and no population field is chosen</source>
        <translation>未选择规模字段和人口字段</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>the cities have no geometry</source>
        <translation>城市没有几何</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>the cities have no two periods</source>
        <translation>城市没有两个时期</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>the flows are modelled, not observed</source>
        <translation>这些流由模型推算，并非观测所得</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>the flows have no two periods</source>
        <translation>流没有两个时期</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>there is no core city to compare sectors with</source>
        <translation>没有可与之比较部门的核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/region_parts.py"/>
        <source>there is no flow table</source>
        <translation>没有流表</translation>
    </message>
    <message>
        <location filename="../../processing/region_report.py"/>
        <source>Layer “{layer}”</source>
        <translation>图层“{layer}”</translation>
    </message>
    <message>
        <location filename="../../processing/report/chosen.py"/>
        <source>“{layer}” can't be read. Check the path, and the name after “|layername=”.</source>
        <translation>无法读取“{layer}”。请检查路径以及“|layername=”之后的名称。</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>converging</source>
        <translation>趋同</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>core</source>
        <translation>核心</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>core to core</source>
        <translation>核心到核心</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>core to secondary</source>
        <translation>核心到次级</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>polarizing</source>
        <translation>极化</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>secondary</source>
        <translation>次级</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>secondary to core</source>
        <translation>次级到核心</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>secondary to secondary</source>
        <translation>次级到次级</translation>
    </message>
    <message>
        <location filename="../../processing/report/columns.py"/>
        <source>stable</source>
        <translation>稳定</translation>
    </message>
    <message>
        <location filename="../../processing/report/declarations.py"/>
        <source>Centres</source>
        <translation>重心</translation>
    </message>
    <message>
        <location filename="../../processing/report/declarations.py"/>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <location filename="../../processing/report/declarations.py"/>
        <source>Sectors</source>
        <translation>部门</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/cases.py"/>
        <source>size</source>
        <translation>规模</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Core share over time</source>
        <translation>核心份额的时间变化</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Dependence against peripheralization</source>
        <translation>依赖与边缘化</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Difference against flow</source>
        <translation>差异与流</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Flow matrix</source>
        <translation>流矩阵</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes four secondary cities or more with core dependence and an index: run “Connectivity measures” and “Peripheralization index” into one group, or “Analyse a region”.</source>
        <translation>需要四个以上同时具有核心依赖度和指数的次级城市：请运行“连通性度量”和“边缘化指数”并放入同一图层组，或运行“分析区域”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes the cores' share in two periods or more: run “Polarization” on cities of several periods.</source>
        <translation>需要两个以上时期的核心份额：请对多个时期的城市运行“极化”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes the sizes of three cities or more: run “Morphological polycentricity” on cities with a size.</source>
        <translation>需要三个以上城市的规模：请对带有规模的城市运行“形态多中心”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes the sizes or the flows of three cities or more: run “Morphological polycentricity” or “Connectivity measures”.</source>
        <translation>需要三个以上城市的规模或流量：请运行“形态多中心”或“连通性度量”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes three cities or more that receive flow: run “Connectivity measures” on flows from one city to another.</source>
        <translation>需要三个以上有流入的城市：请对城市之间的流运行“连通性度量”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes two cities or more whose share has changed: run “Polarization” on cities of several periods, and show a later one than the first.</source>
        <translation>需要两个以上份额有变化的城市：请对多个时期的城市运行“极化”，并显示最早时期之后的时期。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes two links or more with a direction, whose flow was observed, between different cities: run “Connectivity measures” on flows.</source>
        <translation>需要两条以上有方向、且观测到流量的不同城市之间的联系：请对流运行“连通性度量”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes two pairs of cities or more with flow and different sectors: run “Functional complementarity” with flows.</source>
        <translation>需要两对以上既有流量又有部门差异的城市：请带流运行“功能互补”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes two secondary cities or more with a rank: run “Peripheralization index”.</source>
        <translation>需要两个以上有位次的次级城市：请运行“边缘化指数”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>It takes two secondary cities or more with flow: run “Connectivity measures” on cities of which some are cores.</source>
        <translation>需要两个以上有流量的次级城市：请对含有核心城市的城市运行“连通性度量”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Lorenz curve</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Rank and in-flow</source>
        <translation>位序与流入</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Rank and size</source>
        <translation>位序与规模</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Ranks and how safe they are</source>
        <translation>位次及其可靠程度</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/charts.py"/>
        <source>Who gained, who lost</source>
        <translation>谁得益，谁受损</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>Flow between the two cities, both ways</source>
        <translation>两城之间的双向流量</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>How different their sectors are</source>
        <translation>部门差异的大小</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>How to read: each dot is a pair of cities. High up, the two do different things; to the right, much flows between them (by factors). Marked are the pairs that differ most for so little flow: they could complement each other, which does not say that they should.</source>
        <translation>读法：每个点为一对城市。越靠上，两城活动越不同；越靠右，两城之间流量越大（按倍数）。标出的是流量如此之小而差异最大的城市对：它们可以互补，但这不等于应当互补。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>No pair of cities stands out as different and hardly linked</source>
        <translation>没有城市对因差异大而几无联系显得突出</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>alike, strongly linked</source>
        <translation>相似，联系强</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>differ much, hardly linked</source>
        <translation>差异大，几无联系</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>{pair} differ most for how little flows between them</source>
        <translation>相对其间的微小流量，{pair}差异最大</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/complementarity.py"/>
        <source>{pair}: difference {krugman}, flow {flow}</source>
        <translation>{pair}：差异 {krugman}，流量 {flow}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>Cities not shown, as nothing flows there: {count}.</source>
        <translation>未显示 {count} 个没有流量的城市。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>How to read: the longer the bar, the more of a city's flow, both ways, is with cores; its first part is the flow with the one core named beside it. The dashed line is where all would be if flow were spread evenly.</source>
        <translation>读法：条形越长，城市的双向流量中与核心城市的越多；第一段是与旁边所列核心城市的流量。虚线为流量均匀分布时的位置。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>No secondary city has flow with a core</source>
        <translation>没有次级城市与核心城市有流量</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>Rings show {period}.</source>
        <translation>圆环表示 {period}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>Share of all flow that is with cores</source>
        <translation>与核心城市的流量占全部流量的份额</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>even spread</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>with other cores</source>
        <translation>与其他核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>with the core named</source>
        <translation>与所列核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>{cities} depends most on cores: {share} of its flow is with them</source>
        <translation>{cities}最依赖核心城市：其 {share} 的流量与核心城市相关</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_dependence.py"/>
        <source>{count} cities depend most on cores, with {share} of their flow: {cities}</source>
        <translation>{count} 个城市最依赖核心城市，占其流量的 {share}：{cities}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_share.py"/>
        <source>Cores gained: their share of all {value} rose from {first} in {start} to {last} in {end}</source>
        <translation>核心城市得益：占全部{value}的份额从 {start} 的 {first} 升至 {end} 的 {last}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_share.py"/>
        <source>Cores held {last} of all {value} in {end}, as in {start}</source>
        <translation>{end} 核心城市占全部{value}的 {last}，与 {start} 相同</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_share.py"/>
        <source>Cores lost: their share of all {value} fell from {first} in {start} to {last} in {end}</source>
        <translation>核心城市受损：占全部{value}的份额从 {start} 的 {first} 降至 {end} 的 {last}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_share.py"/>
        <source>How to read: where the line rises, cores gain what the other cities of the region lose.</source>
        <translation>读法：线上升之处，核心城市得到区域其他城市所失去的份额。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/core_share.py"/>
        <source>The cores' share of all {value}</source>
        <translation>核心城市占全部{value}的份额</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>Cities not shown, as one of the two is missing: {count}.</source>
        <translation>未显示 {count} 个缺少其中一项的城市。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>Core dependence: share of all flow that is with cores</source>
        <translation>核心依赖度：与核心城市的流量占全部流量的份额</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>Flows: {flow}; index: {index}.</source>
        <translation>流：{flow}；指数：{index}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>How to read: to the right, more of a city's flow is with cores; higher up, it is more left behind. The dashed lines are the medians of both. If cities were spread evenly over the four corners, the one would tell nothing of the other. That the two go together does not say that one causes the other.</source>
        <translation>读法：越靠右，城市的流量中与核心城市的越多；越靠上，城市越落后。虚线为两者的中位数。若城市均匀分布于四角，则两者互不说明。两者并存并不说明一个导致另一个。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>Index of peripheralization</source>
        <translation>边缘化指数</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>None of {all} secondary cities is in the upper half of both core dependence and peripheralization</source>
        <translation>{all} 个次级城市中没有一个的核心依赖度和边缘化均处于上半部</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>dependent,
left behind</source>
        <translation>依赖核心，
落后</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>dependent,
not left behind</source>
        <translation>依赖核心，
不落后</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>own ties,
left behind</source>
        <translation>自有联系，
落后</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>own ties,
not left behind</source>
        <translation>自有联系，
不落后</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>{city} is the only one of {all} secondary cities in the upper half of both core dependence and peripheralization</source>
        <translation>{all} 个次级城市中只有{city}的核心依赖度和边缘化均处于上半部</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>{city}: core dependence {dependence}, index {index}</source>
        <translation>{city}：核心依赖度 {dependence}，指数 {index}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dependence_and_index.py"/>
        <source>{count} of {all} secondary cities are in the upper half of both core dependence and peripheralization, {city} the highest</source>
        <translation>{all} 个次级城市中有 {count} 个的核心依赖度和边缘化均处于上半部，{city}最高</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dissimilarity.py"/>
        <source>Dissimilarity from cores (0 to 2)</source>
        <translation>与核心城市的差异度（0 到 2）</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dissimilarity.py"/>
        <source>How to read: 0 means that a city has the same mix of sectors as the cores, 2 that it has none of theirs. A city that differs could complement them; give flows, and the report shows whether it does.</source>
        <translation>读法：0 表示城市的部门构成与核心城市相同，2 表示与其毫无共同部门。有差异的城市可与核心城市互补；给出流量，报告即显示是否如此。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/dissimilarity.py"/>
        <source>{city} differs most from the cores in what it does</source>
        <translation>{city}的活动与核心城市差异最大</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>Columns stand in the order of the rows; for lack of room not each is named. Rest the pointer on a cell for both of its cities; a wider drawing, such as the one that is saved, names more.</source>
        <translation>列的顺序与行相同；因空间不足，并非每列都标出名称。将指针停在单元格上可看到其两个城市；较宽的图（例如保存的图）会标出更多名称。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>Flow of at least</source>
        <translation>流量不低于</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>How to read: a row is where flow comes from, a column where it goes; the stronger the colour of a cell, the more flow. Cores, in bold, come first, then secondary cities, those with most flow first. Colour to the right of and below the lines is flow that needs no core.</source>
        <translation>读法：行为流的来处，列为流的去处；格子颜色越深，流量越大。粗体的核心城市在前，次级城市在后，均以流量最大者为先。分隔线右下方的颜色是不需要核心城市的流量。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>The strongest flow is from {origin} to {destination}: {share} of all</source>
        <translation>最强的流从{origin}到{destination}：占全部的 {share}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>The {shown} cities with most flow, of {count}: {share} of all flow.</source>
        <translation>{count} 个城市中流量最大的 {shown} 个：占全部流量的 {share}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>{city}: {flow} in all, sent and received</source>
        <translation>{city}：发出与接收合计 {flow}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>{cores} of all flow runs between cores, {mixed} between a core and another city, {lateral} between other cities</source>
        <translation>全部流量的 {cores} 在核心城市之间，{mixed} 在核心与其他城市之间，{lateral} 在其他城市之间</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/flow_matrix.py"/>
        <source>{origin} → {destination}: {flow}</source>
        <translation>{origin} → {destination}：{flow}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Flow is more balanced than size: polycentricity is {flow} against {form}</source>
        <translation>流比规模更均衡：多中心性为 {flow}，规模为 {form}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Flow: {value}</source>
        <translation>流：{value}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Flows have no period.</source>
        <translation>流没有时期。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>How to read: the further right, the more alike the cities are in size or in in-flow. The tick is the floor, the value if one of as many cities had everything.</source>
        <translation>读法：越靠右，城市的规模或流入越相近。短线为下限，即城市数相同而由一城占有全部时的值。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Polycentricity: 1 is full balance</source>
        <translation>多中心性：1 为完全均衡</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Size and flow are about as balanced: polycentricity is {form} in both</source>
        <translation>规模与流同样均衡：多中心性均为 {form}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Size is more balanced than flow in {count} of {all} regions</source>
        <translation>{all} 个区域中有 {count} 个规模比流更均衡</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Size is more balanced than flow: polycentricity is {form} against {flow}</source>
        <translation>规模比流更均衡：多中心性为 {form}，流为 {flow}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>Size: {value}</source>
        <translation>规模：{value}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/form_and_flow.py"/>
        <source>in-flow</source>
        <translation>流入</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/key.py"/>
        <source>city of no role</source>
        <translation>无角色的城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/key.py"/>
        <source>core city</source>
        <translation>核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/key.py"/>
        <source>secondary city</source>
        <translation>次级城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>How to read: the dot is a city's rank with the weights given, the line reaches over the ranks it has in 90 % of the runs with random weights. Where lines overlap, the order of two cities hangs on the weights.</source>
        <translation>读法：点为给定权重下的城市位次，线覆盖随机权重的各次运行中 90 % 的位次。线相重叠时，两城的先后取决于权重。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>How to read: the dot is a city's rank with the weights given. How safe it is was not tested: set “Runs” to 1000 or so.</source>
        <translation>读法：点为给定权重下的城市位次。未检验其可靠程度：请将“运行次数”设为 1000 左右。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>Rank: 1 is the most peripheralized of {count} cities</source>
        <translation>位次：1 为 {count} 个城市中边缘化程度最高者</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>{cities} are the most peripheralized of {count} cities</source>
        <translation>{count} 个城市中{cities}边缘化程度最高</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>{city} is the most peripheralized of {count} cities</source>
        <translation>{count} 个城市中{city}边缘化程度最高</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>{city} is the most peripheralized of {count} cities, with most other weights too</source>
        <translation>{count} 个城市中{city}边缘化程度最高，换用其他权重时多半也是如此</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>{city} is the most peripheralized of {count} cities; with other weights its rank would mostly be from {low} to {high}</source>
        <translation>{count} 个城市中{city}边缘化程度最高；换用其他权重时位次多在 {low} 到 {high} 之间</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>{city}: rank {rank}</source>
        <translation>{city}：位次 {rank}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/left_behind.py"/>
        <source>{city}: rank {rank}, from {low} to {high}</source>
        <translation>{city}：位次 {rank}，{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/levels.py"/>
        <source>How to read: left of the dashed line a city's level is below that of the cores.</source>
        <translation>读法：虚线左侧的城市水平低于核心城市。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/levels.py"/>
        <source>Level, that of all cores together = 1</source>
        <translation>水平，全部核心城市合计 = 1</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/levels.py"/>
        <source>No city is behind the cores</source>
        <translation>没有城市落后于核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/levels.py"/>
        <source>level of the cores</source>
        <translation>核心城市水平</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/levels.py"/>
        <source>{city} is the only one of {all} cities behind the cores</source>
        <translation>{all} 个城市中只有{city}落后于核心城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/levels.py"/>
        <source>{count} of {all} cities are behind the cores, {city} the farthest</source>
        <translation>{all} 个城市中有 {count} 个落后于核心城市，{city}落后最多</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Gini coefficient of {what}: {gini}.</source>
        <translation>{what}的基尼系数：{gini}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Half of all {what} is held by {count} of {all} cities</source>
        <translation>{all} 个城市中的 {count} 个占有全部{what}的一半</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Half of all {what} is held by {count} of {all} cities, half of all flow by {flow}</source>
        <translation>{all} 个城市中的 {count} 个占有全部{what}的一半，{flow} 个占有全部流量的一半</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>How to read: from the left, cities are added up from the smallest to the largest. The further a curve hangs below the dashed line, the fewer cities hold most of the total.</source>
        <translation>读法：自左起，城市由小到大累加。曲线在虚线之下越远，占有总量大部分的城市越少。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Largest of {what}: {cities}</source>
        <translation>{what}最大的城市：{cities}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Share of all that they hold</source>
        <translation>在全部总量中的份额</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Share of the cities, the smallest first</source>
        <translation>城市份额，由小到大</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>Shown for {what}: {place}.</source>
        <translation>显示{what}：{place}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>dashed: all cities alike</source>
        <translation>虚线：所有城市相同</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/lorenz.py"/>
        <source>{city}: {value}; it and all smaller cities hold {held} of all {what}</source>
        <translation>{city}：{value}；与所有更小的城市合计占全部{what}的 {held}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>Horizontal</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>How to read: the longer the bar, the larger the gap, from 0 to 1 at the frame's end. Place: capacity and willingness missing. Priority: the city's goals differ from those of who makes the vision. Power: missing beside the strongest city. Vertical: what is planned and not carried out. Horizontal: the city's goals differ from the cores'. The five are on different scales: they are not to be added up. Scored by the analyst.</source>
        <translation>读法：条形越长，差距越大，从 0 到边框末端的 1。场所：缺少能力和意愿。优先级：城市目标与愿景制定者不同。权力：与最强城市相比有所欠缺。纵向：已规划而未落实。横向：城市目标与核心城市不同。五者尺度不同，不可相加。由分析者评分。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>Power</source>
        <translation>权力</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>The gap of place is the largest in {count} of {all} cities, as scored by the analyst</source>
        <translation>{all} 个城市中有 {count} 个以场所差距最大，由分析者评分</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>The gap of power is the largest in {count} of {all} cities, as scored by the analyst</source>
        <translation>{all} 个城市中有 {count} 个以权力差距最大，由分析者评分</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>The vertical gap of priority is the largest in {count} of {all} cities, as scored by the analyst</source>
        <translation>{all} 个城市中有 {count} 个以优先级纵向差距最大，由分析者评分</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>Vertical</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>Where capacity, goals and power fall short, as scored by the analyst</source>
        <translation>能力、目标与权力的不足之处，由分析者评分</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/mismatch_bars.py"/>
        <source>gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/rank_size.py"/>
        <source>How to read: each mark is a city, the largest on the left. Both axes grow by factors. The line is what its rank lets expect: a city above it has more than that, one below it less.</source>
        <translation>读法：每个标记为一个城市，最大的在左。两轴均按倍数增长。线为位序所期望的数值：线上方的城市多于期望，下方的少于期望。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/rank_size.py"/>
        <source>Rank, the largest city first</source>
        <translation>位序，最大城市居首</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/rank_size.py"/>
        <source>{city} holds {share} of all {size}, the {count} cores together {cores}</source>
        <translation>{city}占全部{size}的 {share}，{count} 个核心城市合计占 {cores}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/rank_size.py"/>
        <source>{city}, the largest city, holds {share} of all {size}</source>
        <translation>最大的城市{city}占全部{size}的 {share}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/rank_size.py"/>
        <source>{city}: {size}, rank {rank}</source>
        <translation>{city}：{size}，位序 {rank}</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/rows.py"/>
        <source>The first {shown} of {count} cities.</source>
        <translation>{count} 个城市中的前 {shown} 个。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/shares.py"/>
        <source>Change of share, in points of the region's {value}</source>
        <translation>份额的变化，以区域{value}的百分点计</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/shares.py"/>
        <source>Cores gained {cores} points of the region's {value}; {loser} lost most ({loss})</source>
        <translation>核心城市得到区域{value}的 {cores} 个百分点；{loser}受损最多（{loss}）</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/shares.py"/>
        <source>Cores lost {cores} points of the region's {value}; {gainer} gained most ({gain})</source>
        <translation>核心城市失去区域{value}的 {cores} 个百分点；{gainer}得益最多（{gain}）</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/shares.py"/>
        <source>How to read: to the right, a city's share of the region has grown, to the left it has shrunk. A city can grow and still lose share.</source>
        <translation>读法：向右表示城市在区域中的份额增长，向左表示收缩。城市可以增长而份额仍然下降。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/shares.py"/>
        <source>The {count} largest gains and losses of {all} cities.</source>
        <translation>{all} 个城市中增减最大的 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../processing/report/figures/shares.py"/>
        <source>{gainer} gained most of the region's {value} ({gain}), {loser} lost most ({loss})</source>
        <translation>区域{value}份额中{gainer}得益最多（{gain}），{loser}受损最多（{loss}）</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Layer “{layer}” is left out: it holds the same as “{other}”.</source>
        <translation>图层“{layer}”已略去：内容与“{other}”相同。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Layer “{layer}” is left out: it is no result of Spatial Relations.</source>
        <translation>图层“{layer}”已略去：它不是 Spatial Relations 的结果。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Layer “{layer}” is left out: it is no vector layer.</source>
        <translation>图层“{layer}”已略去：它不是矢量图层。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Layer “{layer}” was chosen twice.</source>
        <translation>图层“{layer}”选择了两次。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Layer “{layer}”, known by its fields; with what parameters it was made is not known.</source>
        <translation>图层“{layer}”，由其字段识别；生成时的参数未知。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Layer “{layer}”, made by “{algorithm}” from {inputs}.</source>
        <translation>图层“{layer}”，由“{algorithm}”根据 {inputs} 生成。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>None of the layers is a result of Spatial Relations. Choose layers that its other algorithms have written, such as those of “Connectivity measures”.</source>
        <translation>没有一个图层是 Spatial Relations 的结果。请选择其他算法写出的图层，例如“连通性度量”的图层。</translation>
    </message>
    <message>
        <location filename="../../processing/report/layers.py"/>
        <source>Rows that could not be used, in the layer “{layer}”: {reasons}.</source>
        <translation>图层“{layer}”中无法使用的行：{reasons}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/maps.py"/>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <location filename="../../processing/report/maps.py"/>
        <source>Cities and links</source>
        <translation>城市与联系</translation>
    </message>
    <message>
        <location filename="../../processing/report/maps.py"/>
        <source>High: {reading}.</source>
        <translation>高：{reading}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/maps.py"/>
        <source>Source: {layer}. Spatial Relations {version}.</source>
        <translation>来源：{layer}。Spatial Relations {version}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/maps.py"/>
        <source>The cities by their roles, and their links.</source>
        <translation>按角色显示的城市及其联系。</translation>
    </message>
    <message>
        <location filename="../../processing/report/maps.py"/>
        <source>{measure}: {sentence}</source>
        <translation>{measure}：{sentence}</translation>
    </message>
    <message>
        <location filename="../../processing/report/method.py"/>
        <source>Other results</source>
        <translation>其他结果</translation>
    </message>
    <message>
        <location filename="../../processing/report/method.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../processing/report/method.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../processing/report/output.py"/>
        <source>{date}, Spatial Relations {version}</source>
        <translation>{date}，Spatial Relations {version}</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Core cities and secondary cities</source>
        <translation>核心城市与次级城市</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>How to read the measures</source>
        <translation>如何阅读各项度量</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Map: {caption}</source>
        <translation>地图：{caption}</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Method and parameters</source>
        <translation>方法与参数</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Nothing was left out.</source>
        <translation>没有略去任何内容。</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>The measures describe the data given. Made with Spatial Relations, a QGIS plugin.</source>
        <translation>各项度量描述所给的数据。由 QGIS 插件 Spatial Relations 制作。</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>What the results can't say</source>
        <translation>结果不能说明什么</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>What was left out, and why</source>
        <translation>略去了什么，为什么</translation>
    </message>
    <message>
        <location filename="../../processing/report/page.py"/>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <location filename="../../processing/report/parts.py"/>
        <source>Further findings</source>
        <translation>更多结论</translation>
    </message>
    <message>
        <location filename="../../processing/report/parts.py"/>
        <source>Measured: see the tables.</source>
        <translation>已度量：见表格。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>A negative beta need not mean that differences shrink (Galton's fallacy): the trend of the spread says whether they do.</source>
        <translation>beta 为负不一定意味着差异缩小（高尔顿谬误）：离散程度的趋势说明是否缩小。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>An index of being left behind rests on the indicators chosen and on their weights: ranks move with both, and a rank is worth as much as its interval is narrow.</source>
        <translation>落后指数取决于所选指标及其权重：位次随两者而变，区间越窄，位次越有价值。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Cities that do different things could complement each other; that they do is not shown. Results hang on the list of sectors.</source>
        <translation>活动不同的城市可以互补；是否确实互补并未显示。结果取决于部门清单。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Esteban-Ray, Wolfson, Tsui-Wang and Kanbur-Zhang are advanced measures: with few cores they can fall while the gap between cores and secondary cities widens.</source>
        <translation>Esteban-Ray、Wolfson、Tsui-Wang 和 Kanbur-Zhang 为高级度量：核心城市很少时，核心与次级城市差距扩大它们也可能下降。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Flows show ties, not what they are worth: depending on a core can be a burden or a chance. Trains, trips or calls stand only for themselves.</source>
        <translation>流显示联系，不显示其价值：依赖核心城市可以是负担，也可以是机会。列车、出行或通话只代表自身。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Governance is scored by the analyst: the results describe the scores, and another reader of the same documents may score otherwise.</source>
        <translation>治理由分析者评分：结果描述的是评分，同样文件的另一位读者可能给出不同评分。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Groups of cities are found, not given: a low silhouette means that the city could as well be in another group.</source>
        <translation>城市分组是得出的而非给定的：轮廓系数低意味着该城市也可归入另一组。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Low: {reading}.</source>
        <translation>低：{reading}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Modelled flows are what size and distance let expect. They were not observed.</source>
        <translation>模型流量是规模和距离所期望的流量，并非观测值。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Polycentricity is not 0 where one city has everything: its value there, the floor, rises with the number of cities. Read the two together, and compare only regions of as many cities.</source>
        <translation>一城占有全部时多中心性并不为 0：此时的值即下限，随城市数上升。请将两者一并阅读，并只比较城市数相同的区域。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Source: {source}.</source>
        <translation>来源：{source}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>The measures describe the data given. They name no causes, and none of them is a test of significance; with fewer than 30 cities none would mean much.</source>
        <translation>各项度量描述所给的数据。它们不指明原因，也都不是显著性检验；城市少于 30 个时，检验也没有多大意义。</translation>
    </message>
    <message>
        <location filename="../../processing/report/reading.py"/>
        <source>Which cities are cores, and where the region ends, was set by the analyst: other roles or borders give other results.</source>
        <translation>哪些城市是核心、区域止于何处，由分析者设定：换用其他角色或边界会得出其他结果。</translation>
    </message>
    <message>
        <location filename="../../processing/report/table_section.py"/>
        <source>Not shown as tables, see the layers: {layers}.</source>
        <translation>未以表格显示，见图层：{layers}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/table_section.py"/>
        <source>{heading} ({layer})</source>
        <translation>{heading}（{layer}）</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>And {value} more, see the layer “{layer}”.</source>
        <translation>另有 {value}，见图层“{layer}”。</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>Measures that stand in the layer “{layer}” only: {value}.</source>
        <translation>只在图层“{layer}”中的度量：{value}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>No rows.</source>
        <translation>没有行。</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>Other periods, see the layer “{layer}”: {value}.</source>
        <translation>其他时期见图层“{layer}”：{value}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>Other sizes, see the layer “{layer}”: {value}.</source>
        <translation>其他规模见图层“{layer}”：{value}。</translation>
    </message>
    <message>
        <location filename="../../processing/report/tables.py"/>
        <source>{algorithm}: {rows}</source>
        <translation>{algorithm}：{rows}</translation>
    </message>
    <message>
        <location filename="../../processing/results.py"/>
        <source>1 city has no usable geometry: {names}. Its links have no line and no distance.</source>
        <translation>1 个城市没有可用的几何：{names}。其联系没有线，也没有距离。</translation>
    </message>
    <message>
        <location filename="../../processing/results.py"/>
        <source>Layer “{layer}” has no CRS: distances are planar, as if its unit were the metre. Set its CRS for distances on the ellipsoid.</source>
        <translation>图层“{layer}”没有坐标参照系：距离为平面距离，视其单位为米。请设置坐标参照系以得到椭球面距离。</translation>
    </message>
    <message>
        <location filename="../../processing/results.py"/>
        <source>Layer “{layer}” has no geometry: links have no line and no distance.</source>
        <translation>图层“{layer}”没有几何：联系没有线，也没有距离。</translation>
    </message>
    <message>
        <location filename="../../processing/results.py"/>
        <source>Your field “{former}” is written as “{new}”, beside ours.</source>
        <translation>您的字段“{former}”写为“{new}”，与本插件的字段并列。</translation>
    </message>
    <message>
        <location filename="../../processing/results.py"/>
        <source>{count} cities have no usable geometry: {names}. Their links have no line and no distance.</source>
        <translation>{count} 个城市没有可用的几何：{names}。其联系没有线，也没有距离。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>Choose at least one field.</source>
        <translation>请至少选择一个字段。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>Layer “{layer}” has no field for roles: no city is core or secondary. Choose the role field, or run “Assign city roles” first.</source>
        <translation>图层“{layer}”没有角色字段：没有城市是核心或次级。请选择角色字段，或先运行“指定城市角色”。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>Layer “{layer}” has no field “{field}” ({parameter}). Its fields are {fields}.</source>
        <translation>图层“{layer}”没有字段“{field}”（{parameter}）。其字段为 {fields}。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>Layer “{layer}”, field “{field}”: {sentence}</source>
        <translation>图层“{layer}”，字段“{field}”：{sentence}</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>Layer “{layer}”: {sentence}</source>
        <translation>图层“{layer}”：{sentence}</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>The chosen method needs it: choose a layer.</source>
        <translation>所选方法需要它：请选择一个图层。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>The flows of layer “{layer}” are modelled, not observed: so is all that is measured on them.</source>
        <translation>图层“{layer}”的流是模拟的，不是观测值：据其度量的一切也是如此。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>The links of layer “{layer}” have no direction: each is read as a flow from its origin to its destination, which stand in the order of their ids. What tells the two ends apart, such as dependence, net flow and reciprocity, hangs on that order: build the network with directions to measure it.</source>
        <translation>图层“{layer}”的联系没有方向：每条均按由起点到终点的流量读取，起点和终点按编号顺序排列。凡区分两端的指标（如依赖度、净流量、互惠性）都取决于这一顺序：如需测量，请构建有方向的网络。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>There is no flow field: each row counts 1.</source>
        <translation>没有流量字段：每行计 1。</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../processing/run.py"/>
        <source>{parameter}: {sentence}</source>
        <translation>{parameter}：{sentence}</translation>
    </message>
    <message>
        <location filename="../../processing/styling.py"/>
        <source>Made by “{algorithm}” of Spatial Relations {version}.</source>
        <translation>由 Spatial Relations {version} 的“{algorithm}”生成。</translation>
    </message>
    <message>
        <location filename="../../processing/tables.py"/>
        <source>The value of city {id} reads “{value}”, which is no number.</source>
        <translation>城市 {id} 的值为“{value}”，不是数字。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>1 city has no geometry, or one outside its CRS, and so no way to others: {names}.</source>
        <translation>1 个城市没有几何，或几何在其坐标参照系之外，因此与其他城市之间没有路径：{names}。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>1 city lies more than {distance} km from the network: {names}. The way there is not counted.</source>
        <translation>1 个城市距网络超过 {distance} km：{names}。到网络的路程不计。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>1 of {all} lines has another value in the direction field “{field}” ({values}) and takes the direction for it: {default}.</source>
        <translation>{all} 条线中有 1 条在方向字段“{field}”中为其他值（{values}），采用为其设定的方向：{default}。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>1 of {all} lines has no speed above 0 in field “{field}”; {speed} km/h counts for it.</source>
        <translation>{all} 条线中有 1 条在字段“{field}”中没有大于 0 的速度；按 {speed} km/h 计。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>Layer “{layer}” has no CRS: it is taken to be in that of “{other}”.</source>
        <translation>图层“{layer}”没有坐标参照系：视为与“{other}”相同。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>No line has “{value}” in the direction field “{field}”.</source>
        <translation>方向字段“{field}”中没有值为“{value}”的线。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>The network has no usable line.</source>
        <translation>网络没有可用的线。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>{count} cities have no geometry, or one outside its CRS, and so no way to others: {names}.</source>
        <translation>{count} 个城市没有几何，或几何在其坐标参照系之外，因此与其他城市之间没有路径：{names}。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>{count} cities lie more than {distance} km from the network: {names}. The way there is not counted.</source>
        <translation>{count} 个城市距网络超过 {distance} km：{names}。到网络的路程不计。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>{count} of {all} lines have another value in the direction field “{field}” ({values}) and take the direction for these: {default}.</source>
        <translation>{all} 条线中有 {count} 条在方向字段“{field}”中为其他值（{values}），采用为其设定的方向：{default}。</translation>
    </message>
    <message>
        <location filename="../../processing/travel_costs.py"/>
        <source>{count} of {all} lines have no speed above 0 in field “{field}”; {speed} km/h counts for them.</source>
        <translation>{all} 条线中有 {count} 条在字段“{field}”中没有大于 0 的速度；按 {speed} km/h 计。</translation>
    </message>
    <message>
        <location filename="../../resources/models/core_dependence_and_peripheralization.model3"/>
        <source>Core cities (ids or names)</source>
        <translation>核心城市（ID 或名称）</translation>
    </message>
    <message>
        <location filename="../../resources/models/core_dependence_and_peripheralization.model3"/>
        <source>Core dependence and peripheralization</source>
        <translation>核心依赖与边缘化</translation>
    </message>
    <message>
        <location filename="../../resources/models/core_dependence_and_peripheralization.model3"/>
        <source>From cities and flows to core dependence and peripheralization in one run: assigns the roles you list, builds the flow network, measures connectivity and ranks the secondary cities. Indicators may be fields of your cities or measures of connectivity, such as core_dependence.</source>
        <translation>从城市和流到核心依赖度与边缘化，一次运行完成：指定您列出的角色，构建流网络，度量连通性，并为次级城市排序。指标可以是城市的字段，也可以是连通性的度量，例如 core_dependence。</translation>
    </message>
    <message>
        <location filename="../../resources/models/core_dependence_and_peripheralization.model3"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../resources/models/form_against_flow.model3"/>
        <source>A table or line layer, one row a flow.</source>
        <translation>表或线图层，每行一条流。</translation>
    </message>
    <message>
        <location filename="../../resources/models/form_against_flow.model3"/>
        <source>One row a city, or a city and period.</source>
        <translation>每行一个城市，或一个城市和时期。</translation>
    </message>
    <message>
        <location filename="../../resources/models/form_against_flow.model3"/>
        <source>Population, jobs: what makes a city large.</source>
        <translation>人口、就业：城市之大所在。</translation>
    </message>
    <message>
        <location filename="../../resources/models/form_against_flow.model3"/>
        <source>Role field (core, secondary)</source>
        <translation>角色字段（core、secondary）</translation>
    </message>
    <message>
        <location filename="../../resources/models/form_against_flow.model3"/>
        <source>Sets form beside flow, for each region and period: is size spread over the cities, and is flow? The table “Form against flow” holds morphological and functional polycentricity, each with its floor (what one city with everything would give), and their difference: above 0, flows are spread more evenly than sizes.</source>
        <translation>在各区域和时期内将形态与流并列：规模是否分布于各城市，流是否也如此？表“Form against flow”含形态多中心性与功能多中心性，各附其下限（一城占有全部时的值），以及两者之差：高于 0 则流比规模分布更均匀。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_depends_on_whom.model3"/>
        <source>From cities with their roles and a table of flows to who depends on whom: the flow network with its measures (core dependence, main core, net power), the dominant flow of each city with the nodal region it belongs to, and the backbone of links that are larger than chance would have them.</source>
        <translation>从带角色的城市和流表到谁依赖谁：流网络及其度量（核心依赖度、主要核心城市、净权力），各城市的主导流及其所属的节点区域，以及大于偶然水平的联系所构成的骨干网。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_depends_on_whom.model3"/>
        <source>Smaller: fewer links stay in the backbone.</source>
        <translation>越小，留在骨干网中的联系越少。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>+ where a high value raises peripheralization, - where it lowers it.</source>
        <translation>数值高提高边缘化为 +，降低边缘化为 -。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>A total of each city such as GDP or jobs: who gains, who loses.</source>
        <translation>每个城市的总量，例如 GDP 或就业：谁得益，谁受损。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>Fields of the economic structure</source>
        <translation>经济结构字段</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>From a city table with periods to who is left behind: whether cores and secondary cities grow apart and who gains or loses, the index of peripheralization with the uncertainty of its ranks (500 runs with random weights), and the types of secondary city by how their economic structure differs from that of the cores.</source>
        <translation>从带时期的城市表到谁落在后面：核心与次级城市是否拉开距离、谁得益谁受损，带有位次不确定性的边缘化指数（500 次随机权重运行），以及按经济结构与核心城市的差异划分的次级城市类型。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>Period field</source>
        <translation>时期字段</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>Such as jobs by sector: cities are grouped by how they differ from the cores.</source>
        <translation>例如分部门就业：按与核心城市的差异对城市分组。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>Then the value is taken per head, and cities count by their people.</source>
        <translation>给出时数值按人均计算，城市按人口计权。</translation>
    </message>
    <message>
        <location filename="../../resources/models/who_is_left_behind.model3"/>
        <source>Who is left behind</source>
        <translation>谁落在后面</translation>
    </message>
    <message>
        <location filename="../../ui/chart_file.py"/>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../ui/chart_model.py"/>
        <source>“{chart}” can't be drawn for {period}. {needs}</source>
        <translation>{period}的“{chart}”无法绘制。{needs}</translation>
    </message>
    <message>
        <location filename="../../ui/chart_model.py"/>
        <source>“{chart}” can't be drawn from these layers. {needs}</source>
        <translation>用这些图层无法绘制“{chart}”。{needs}</translation>
    </message>
    <message>
        <location filename="../../ui/chart_tables.py"/>
        <source>Reading links for a chart</source>
        <translation>正在为图表读取联系</translation>
    </message>
    <message>
        <location filename="../../ui/chart_view.py"/>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>(not in this chart)</source>
        <translation>（不在此图表中）</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Char&amp;t</source>
        <translation>图表(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Charts need the Python package “{name}”.</source>
        <translation>图表需要 Python 软件包“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Click a mark, or draw a frame around several: they are selected on the map.</source>
        <translation>点击一个标记，或框选若干标记：它们即在地图上选中。</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Click a point: the map shows its period.</source>
        <translation>点击一个点：地图即显示该时期。</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Copy the chart with its title as a picture.</source>
        <translation>将图表连同标题复制为图片。</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Keep the chart with its title as a drawing of its own.</source>
        <translation>将图表连同标题保存为单独的图形。</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Re&amp;gion</source>
        <translation>区域(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Region of the chart</source>
        <translation>图表的区域</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>S&amp;ave SVG…</source>
        <translation>保存 SVG(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>Selected: {cities}</source>
        <translation>已选中：{cities}</translation>
    </message>
    <message>
        <location filename="../../ui/charts_page.py"/>
        <source>The result has no layer of cities, in which a click could select some.</source>
        <translation>该结果没有城市图层，点击无法选中城市。</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>&lt;b&gt;{measure}:&lt;/b&gt; {value}</source>
        <translation>&lt;b&gt;{measure}：&lt;/b&gt;{value}</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>No city chosen</source>
        <translation>未选择城市</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>Strongest links</source>
        <translation>最强联系</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>Strongest modelled links</source>
        <translation>最强的模型联系</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>both ways</source>
        <translation>双向合计</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>{count} cities selected</source>
        <translation>已选中 {count} 个城市</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>{rank} of {count}</source>
        <translation>{rank}（共 {count}）</translation>
    </message>
    <message>
        <location filename="../../ui/city_card.py"/>
        <source>{share} of all flow is between them: {flow} of {total}.</source>
        <translation>它们之间的流占全部流量的 {share}：{total} 中的 {flow}。</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>&amp;Fade other cities</source>
        <translation>淡化其他城市(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Choose a city: by its name, with “Pick a city” on the map, by a click in a chart, or with QGIS's own select tools.</source>
        <translation>选择城市：按名称、用“拾取城市”在地图上点击、在图表中点击，或用 QGIS 自带的选择工具。</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Chosen city</source>
        <translation>所选城市</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Cit&amp;y</source>
        <translation>城市(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Click a city on the map to choose it. A click beside the cities, or Escape, chooses none.</source>
        <translation>在地图上点击城市即可选择。点击城市以外的地方或按 Esc 键则不选任何城市。</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Fade other cities</source>
        <translation>淡化其他城市</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Let only the chosen city, its links and its partners be seen in full.</source>
        <translation>只让所选城市、其联系及其伙伴城市完整显示。</translation>
    </message>
    <message>
        <location filename="../../ui/city_page.py"/>
        <source>Pic&amp;k a city</source>
        <translation>拾取城市(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ui/compared_numbers.py"/>
        <source>{sign}{number} pp</source>
        <translation>{sign}{number} 百分点</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>Res&amp;ult</source>
        <translation>结果(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>What if</source>
        <translation>情景</translation>
    </message>
    <message>
        <location filename="../../ui/dock.py"/>
        <source>“{scenario}” is kept as layers. The theme “Who gains, who loses” shows what it changes.</source>
        <translation>“{scenario}”已保存为图层。专题“谁得益，谁受损”显示它带来的变化。</translation>
    </message>
    <message>
        <location filename="../../ui/empty_page.py"/>
        <source>&amp;Analyse a region…</source>
        <translation>分析区域(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../ui/empty_page.py"/>
        <source>Open sample re&amp;gion</source>
        <translation>打开示例区域(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/empty_page.py"/>
        <source>This project has no results yet. Open the sample region to see what they look like, or analyse cities and flows of your own.</source>
        <translation>本工程还没有结果。打开示例区域看看结果的样子，或分析您自己的城市和流。</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>It may lie below where a few cities share all and many have nothing: then the two do not compare.</source>
        <translation>若少数城市分占全部而许多城市一无所有，则数值可能更低：此时两者不可比较。</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>The floor is the value where one of as many cities has all.</source>
        <translation>下限为城市数相同而由一城占有全部时的值。</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>below its floor, {value}</source>
        <translation>低于其下限，{value}</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>by {field}</source>
        <translation>按{field}</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>floor {value}</source>
        <translation>下限 {value}</translation>
    </message>
    <message>
        <location filename="../../ui/figure_table.py"/>
        <source>one period</source>
        <translation>一个时期</translation>
    </message>
    <message>
        <location filename="../../ui/help.py"/>
        <source>Spatial Relations: guide</source>
        <translation>Spatial Relations：使用指南</translation>
    </message>
    <message>
        <location filename="../../ui/legend.py"/>
        <source>Links: {measure}</source>
        <translation>联系：{measure}</translation>
    </message>
    <message>
        <location filename="../../ui/legend.py"/>
        <source>The layers wear a style of their own.</source>
        <translation>图层使用自己的样式。</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Cities &amp;by</source>
        <translation>城市着色(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Colour of cities</source>
        <translation>城市的颜色</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Colour of links</source>
        <translation>联系的颜色</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Give the layers the style, and the ticks in the layer tree, that they had before.</source>
        <translation>恢复图层原来的样式，以及在图层树中的勾选。</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Land, sea and boundaries behind the map, from QGIS's own world map. They stay in the layer tree, as the lowest group.</source>
        <translation>地图背后的陆地、海洋和边界，取自 QGIS 自带的世界地图。它们作为最下面的组留在图层树中。</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Lar&amp;gest</source>
        <translation>最大联系(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Lin&amp;ks by</source>
        <translation>联系着色(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Muted b&amp;asemap</source>
        <translation>淡化底图(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Muted basemap</source>
        <translation>淡化底图</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Number of links drawn, the largest first</source>
        <translation>绘出的联系数，从最大的开始</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Per&amp;iod</source>
        <translation>时期(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Per&amp;iod at rest</source>
        <translation>静止时的时期(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../ui/map_page.py"/>
        <source>Undo st&amp;yle</source>
        <translation>撤销样式(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>All alike</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>All links are grey: so the colours of cities are seen.</source>
        <translation>所有联系均为灰色，以便看清城市的颜色。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>High: {high}. Low: {low}.</source>
        <translation>高：{high}。低：{low}。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>Links between secondary cities in one colour, all others grey.</source>
        <translation>次级城市之间的联系用一种颜色，其他均为灰色。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>No links: so that nothing lies over the cities.</source>
        <translation>没有联系：城市上方不被遮挡。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>Not drawn</source>
        <translation>不绘出</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>One arrow to the main core</source>
        <translation>指向主要核心的箭头</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>One colour for each pair of roles: core or secondary city.</source>
        <translation>每一对角色（核心或次级城市）一种颜色。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>One colour of their own: modelled flows never look like observed ones.</source>
        <translation>使用专门的颜色：模型流量绝不会与观测流量混淆。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>One symbol for core cities and one for secondary cities.</source>
        <translation>核心城市与次级城市各用一种符号。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>Only the link of each secondary city to the core it has most flow with.</source>
        <translation>只绘出每个次级城市与其流量最大的核心城市之间的联系。</translation>
    </message>
    <message>
        <location filename="../../ui/measure_model.py"/>
        <source>Roles of both ends</source>
        <translation>两端的角色</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>No links in this period: the flows are of {periods}.</source>
        <translation>此时期没有联系：流属于 {periods}。</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>No links in this period: the flows have no period and were laid over the cities of {periods}.</source>
        <translation>此时期没有联系：流没有时期，已叠加到 {periods} 的城市上。</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>The panel tells of {period}.</source>
        <translation>面板说的是 {period}。</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>The temporal controller shows a time of which the result has no period.</source>
        <translation>时态控制器显示的时间不属于结果的任何时期。</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>The temporal controller shows {periods} on top of each other.</source>
        <translation>时态控制器把 {periods} 叠在一起显示。</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>The temporal controller shows {period}, and so do the pages Map, City and Charts; at rest the map shows {other}.</source>
        <translation>时态控制器显示 {period}，“地图”“城市”“图表”各页也是如此；静止时地图显示 {other}。</translation>
    </message>
    <message>
        <location filename="../../ui/period_text.py"/>
        <source>The temporal controller shows {period}.</source>
        <translation>时态控制器显示 {period}。</translation>
    </message>
    <message>
        <location filename="../../ui/print_content.py"/>
        <source>Background: Natural Earth.</source>
        <translation>背景：Natural Earth。</translation>
    </message>
    <message>
        <location filename="../../ui/print_content.py"/>
        <source>Made with Spatial Relations {version}.</source>
        <translation>由 Spatial Relations {version} 制作。</translation>
    </message>
    <message>
        <location filename="../../ui/print_content.py"/>
        <source>Source: {layers}.</source>
        <translation>来源：{layers}。</translation>
    </message>
    <message>
        <location filename="../../ui/print_content.py"/>
        <source>{region}: cities</source>
        <translation>{region}：城市</translation>
    </message>
    <message>
        <location filename="../../ui/region_model.py"/>
        <source>QGIS's Python lacks {package}, without which nothing can be told of the region.</source>
        <translation>QGIS 的 Python 缺少 {package}，没有它无法说明区域情况。</translation>
    </message>
    <message>
        <location filename="../../ui/region_model.py"/>
        <source>Reading the results of the region</source>
        <translation>正在读取区域的结果</translation>
    </message>
    <message>
        <location filename="../../ui/region_model.py"/>
        <source>The results could not be read: {reason}</source>
        <translation>无法读取结果：{reason}</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>City &amp;atlas</source>
        <translation>城市图册(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Export map</source>
        <translation>导出地图</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Findings</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Makes a print layout of the map as it looks now, with a finding as its title.</source>
        <translation>按地图当前的样子制作打印布局，以一条结论为标题。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Makes a print layout with a page for each city: its links, and what is to say of it.</source>
        <translation>制作每个城市一页的打印布局：其联系及其说明。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>No region</source>
        <translation>无区域</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>PDF (*.pdf);;PNG image (*.png);;SVG drawing (*.svg)</source>
        <translation>PDF (*.pdf);;PNG 图像 (*.png);;SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Regio&amp;n</source>
        <translation>区域(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Region told of</source>
        <translation>所说明的区域</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Repor&amp;t…</source>
        <translation>报告(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>The map is {path}.</source>
        <translation>地图为 {path}。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>The project has a new layout, “{name}”.</source>
        <translation>工程中新增了布局“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>The report is {path}.</source>
        <translation>报告为 {path}。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Writes all that the results tell as one web page: findings, figures, maps, tables.</source>
        <translation>将结果所说明的一切写成一个网页：结论、图、地图、表格。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Writes the map as a page: PDF, PNG or SVG.</source>
        <translation>将地图写成一页：PDF、PNG 或 SVG。</translation>
    </message>
    <message>
        <location filename="../../ui/region_page.py"/>
        <source>Writing the report…</source>
        <translation>正在撰写报告…</translation>
    </message>
    <message>
        <location filename="../../ui/report_file.py"/>
        <source>The report could not be written.</source>
        <translation>无法写出报告。</translation>
    </message>
    <message>
        <location filename="../../ui/result_titles.py"/>
        <source>{layer} ({group})</source>
        <translation>{layer}（{group}）</translation>
    </message>
    <message>
        <location filename="../../ui/result_titles.py"/>
        <source>{layer} ({number})</source>
        <translation>{layer}（{number}）</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Analysing the sample region…</source>
        <translation>正在分析示例区域…</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Fit CRS</source>
        <translation>调整坐标参照系</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Give the project a CRS that is made for where the sample lies.</source>
        <translation>让工程使用适合示例区域的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Sample: 41 cities, trains of 10 March 2016.</source>
        <translation>示例：41 个城市，2016 年 3 月 10 日的列车。</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Sample: drawn askew in this project's CRS.</source>
        <translation>示例：工程的坐标参照系使其歪斜。</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Spatial Relations</source>
        <translation>Spatial Relations</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>The sample region could not be analysed: {log}</source>
        <translation>无法分析示例区域：{log}</translation>
    </message>
    <message>
        <location filename="../../ui/sample_region.py"/>
        <source>Yangtze River Delta</source>
        <translation>长江三角洲</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_layers.py"/>
        <source>{title}, {scenario}</source>
        <translation>{title}，{scenario}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_model.py"/>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_model.py"/>
        <source>It was stopped: the changes are not measured.</source>
        <translation>已停止：更改未予度量。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_model.py"/>
        <source>Measuring a scenario</source>
        <translation>正在度量情景</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_model.py"/>
        <source>The changes could not be measured: {reason}</source>
        <translation>无法度量这些更改：{reason}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_model.py"/>
        <source>The layers of the baseline are empty. Temporary layers are when their project was closed: analyse the region again.</source>
        <translation>基准图层是空的。临时图层在项目关闭后会变空：请重新分析该区域。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>&amp;From</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>&amp;New role</source>
        <translation>新角色(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>&amp;To</source>
        <translation>终点(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Add a change: the measures before and after appear here. Your layers stay as they are.</source>
        <translation>添加一项更改：更改前后的度量即显示于此。您的图层保持不变。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Add a link, or set its flow</source>
        <translation>添加联系，或设定其流量</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Add chan&amp;ge</source>
        <translation>添加更改(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Adds cities and links of the scenario, with all their measures, to the project.</source>
        <translation>将情景的城市和联系连同全部度量添加到工程。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Change a role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Changes of the scenario</source>
        <translation>情景的更改</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Ci&amp;ty</source>
        <translation>城市(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Flow now: {flow}, in the scenario: {changed}</source>
        <translation>当前流量：{flow}，情景中：{changed}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Flow now: {}</source>
        <translation>当前流量：{}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>K&amp;ind</source>
        <translation>类型(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Keep as la&amp;yers</source>
        <translation>保存为图层(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Kind of change</source>
        <translation>更改的类型</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Look at a result with cities and observed links.</source>
        <translation>请查看含有城市和观测联系的结果。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Measures before and after</source>
        <translation>更改前后的度量</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Measuring the changes…</source>
        <translation>正在度量更改…</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Multiply a link</source>
        <translation>按倍数调整联系</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Name of the scenario</source>
        <translation>情景的名称</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Neither</source>
        <translation>两者皆非</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>New flow, or the factor</source>
        <translation>新流量，或倍数</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>New role</source>
        <translation>新角色</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Num&amp;ber</source>
        <translation>数值(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Origin, or the city</source>
        <translation>起点，或该城市</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Scenario {number}</source>
        <translation>情景 {number}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Secondary</source>
        <translation>次级</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Ta&amp;ke back</source>
        <translation>移除更改(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>Take a link away</source>
        <translation>去掉一条联系</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_page.py"/>
        <source>The layers that this scenario was made of are not in the project any more.</source>
        <translation>生成该情景的图层已不在项目中。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>Links between regions are not measured: {changes}.</source>
        <translation>区域之间的联系未予度量：{changes}。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>Links have no direction: half of each flow counts either way.</source>
        <translation>联系没有方向：每条流量两个方向各计一半。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>Nothing changes in {regions}.</source>
        <translation>没有变化：{regions}。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>There is no such link to change: {changes}.</source>
        <translation>没有可更改的此联系：{changes}。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>if so</source>
        <translation>假设后</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>neither</source>
        <translation>两者皆非</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>{city}: {role}</source>
        <translation>{city}：{role}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>{measure} of the cities hardly changes.</source>
        <translation>各城市的{measure}几乎没有变化。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>{measure} of the cities stays as it is.</source>
        <translation>各城市的{measure}保持不变。</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>{origin} → {destination}: flow {flow}</source>
        <translation>{origin} → {destination}：流量 {flow}</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>{origin} → {destination}: taken away</source>
        <translation>{origin} → {destination}：去掉</translation>
    </message>
    <message>
        <location filename="../../ui/scenario_text.py"/>
        <source>{origin} → {destination}: times {factor}</source>
        <translation>{origin} → {destination}：乘以 {factor}</translation>
    </message>
    <message>
        <location filename="../../ui/theme_list.py"/>
        <source>None: own choice</source>
        <translation>无：自行选择</translation>
    </message>
    <message>
        <location filename="../../ui/theme_list.py"/>
        <source>Ope&amp;n the algorithm…</source>
        <translation>打开该算法(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../ui/theme_list.py"/>
        <source>Ope&amp;n “{algorithm}”…</source>
        <translation>打开“{algorithm}”(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../ui/theme_list.py"/>
        <source>{theme} (needs data)</source>
        <translation>{theme}（需要数据）</translation>
    </message>
    <message>
        <location filename="../../ui/theme_list.py"/>
        <source>“{theme}” can't be shown yet, and the map stays as it is. {wanting} {advice}</source>
        <translation>“{theme}”暂时无法显示，地图保持不变。{wanting}{advice}</translation>
    </message>
</context>
</TS>
