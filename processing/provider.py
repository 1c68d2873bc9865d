"""The Processing provider."""

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..i18n import tr
from ..version import version
from .algorithm import ICON
from .algorithms.accessibility import AccessibilityAlgorithm
from .algorithms.analyseregion import AnalyseRegionAlgorithm
from .algorithms.assignroles import AssignRolesAlgorithm
from .algorithms.buildflownetwork import BuildFlowNetworkAlgorithm
from .algorithms.citytypology import CityTypologyAlgorithm
from .algorithms.coexistence import CoexistenceAlgorithm
from .algorithms.complementarity import ComplementarityAlgorithm
from .algorithms.connectivity import ConnectivityAlgorithm
from .algorithms.connectivitychange import ConnectivityChangeAlgorithm
from .algorithms.coordination import CoordinationAlgorithm
from .algorithms.dominantflows import DominantFlowsAlgorithm
from .algorithms.estimateflows import EstimateFlowsAlgorithm
from .algorithms.flowbackbone import FlowBackboneAlgorithm
from .algorithms.flowcommunities import FlowCommunitiesAlgorithm
from .algorithms.organisationnetwork import OrganisationNetworkAlgorithm
from .algorithms.peripheralization import PeripheralizationAlgorithm
from .algorithms.polarization import PolarizationAlgorithm
from .algorithms.shiftshare import ShiftShareAlgorithm
from .algorithms.travelcosts import TravelCostsAlgorithm

ALGORITHMS = (
    AccessibilityAlgorithm,
    AnalyseRegionAlgorithm,
    AssignRolesAlgorithm,
    BuildFlowNetworkAlgorithm,
    CityTypologyAlgorithm,
    CoexistenceAlgorithm,
    ComplementarityAlgorithm,
    ConnectivityAlgorithm,
    ConnectivityChangeAlgorithm,
    CoordinationAlgorithm,
    DominantFlowsAlgorithm,
    EstimateFlowsAlgorithm,
    FlowBackboneAlgorithm,
    FlowCommunitiesAlgorithm,
    OrganisationNetworkAlgorithm,
    PeripheralizationAlgorithm,
    PolarizationAlgorithm,
    ShiftShareAlgorithm,
    TravelCostsAlgorithm,
)
MODELS = Path(__file__).parents[1] / "resources" / "models"
#: Former id -> present id, for saved models and scripts.
ALIASES = {}


class SpatialRelationsProvider(QgsProcessingProvider):
    def id(self):
        return "spatialrelations"  # a promise: models store it

    def name(self):
        return "Spatial Relations"

    def longName(self):
        return tr("Spatial Relations: core and secondary cities")

    def versionInfo(self):
        return version()

    def icon(self):
        return QIcon(str(ICON))

    def svgIconPath(self):
        return str(ICON)

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        registry = QgsApplication.processingRegistry()
        for former, present in ALIASES.items():
            registry.addAlgorithmAlias(former, present)
        # A model finds its steps only among registered providers; `register` loads again then.
        if registry.providerById(self.id()) is not None:
            self._load_models()

    def _load_models(self):
        for path in sorted(MODELS.glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            if model.fromFile(str(path)):
                model.setSourceFilePath(str(path))
                self.addAlgorithm(model)


def register():
    """Add the provider, with its models, to QGIS.

    Returns
    -------
    SpatialRelationsProvider or None
        None where another provider has our id already.
    """
    provider = SpatialRelationsProvider()
    if not QgsApplication.processingRegistry().addProvider(provider):
        return None
    provider.refreshAlgorithms()
    return provider
